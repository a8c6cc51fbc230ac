import { newCode } from '#lib/server/accounts/code.ts';
import { accountsIn } from './accounts-in.ts';
import { readArguments } from './arguments.ts';
import { Misunderstood, type Command } from './context.ts';

const HELP = `npm run courtside -- setup-code

Prints a code with which whoever has it sets up the first teacher, the owner, at /teach/set-up: once, and within 24 hours. The
server prints one when it starts; this is for when that is lost or too old. Where somebody teaches already, none is made (1).
The server may run, and must have run once.`;

export const setupCode: Command = {
	help: HELP,
	async run(args, context) {
		const { positionals } = readArguments(args, {});
		if (positionals.length > 0) throw new Misunderstood(`setup-code takes no “${positionals[0]!}”.`);
		const { teachers } = await accountsIn(context);
		if (Object.keys(teachers).length > 0) {
			context.print(
				'Somebody teaches here already: there is nothing to set up. The owner gives others a link.'
			);
			return 1;
		}
		const code = newCode(context);
		await context.leaveNote(code, { kind: 'set-up', madeAt: context.wall() });
		context.print(`Open /teach/set-up within 24 hours with this code: ${code}`);
		return 0;
	}
};
