import { newCode } from '#lib/server/accounts/code.ts';
import { nameKey, teacherNamed } from '#lib/server/accounts/teacher-name.ts';
import { newToken } from '#lib/server/secrets.ts';
import { ownBriefly } from '#lib/server/store/copy/briefly.ts';
import { accountsIn } from './accounts-in.ts';
import { readArguments } from './arguments.ts';
import { Misunderstood, type Command, type Context } from './context.ts';

const HELP = `npm run courtside -- unlock <name> [--new-password]
npm run courtside -- unlock

The first is for a teacher whose password was missed too often: it prints a code that goes with the password on the page where
teachers sign in. With --new-password it prints one that sets a new password instead. Either can be used once, within 24 hours.
The server may run. Ends with 1 where nobody has the name.

The second lets go of data whose owner has ended without a word, so that the next start need not wait ten seconds to see that it
is gone. It watches for as long first, and changes nothing where the owner lives (75). It is seldom needed.`;

export const unlock: Command = {
	help: HELP,
	async run(args, context) {
		const { positionals, values } = readArguments(args, { 'new-password': { type: 'boolean' } });
		const resets = values['new-password'] === true;
		if (positionals.length > 0) return letIn(context, positionals.join(' '), resets);
		if (resets) throw new Misunderstood('--new-password goes with a name.');
		await ownBriefly(context, async () => undefined);
		context.print('Nobody owns the data: the next start takes it at once.');
		return 0;
	}
};

async function letIn(context: Context, typed: string, resets: boolean): Promise<number> {
	const teacher = teacherNamed(typed, await accountsIn(context));
	if (teacher === undefined) {
		context.print(`Nobody who teaches here is called “${typed}”.`);
		return 1;
	}
	if (teacher.disabledAt !== undefined) {
		context.print(`${teacher.name} may no longer sign in: the owner has to allow it first.`);
		return 1;
	}
	const code = resets ? newToken(context) : newCode(context);
	const kind = resets ? 'reset' : 'unlock';
	await context.leaveNote(code, { kind, name: nameKey(teacher.name), madeAt: context.wall() });
	context.print(
		resets
			? `${teacher.name} sets a new password within 24 hours at this address of the server: /teach/invitation#${code}`
			: `${teacher.name} signs in within 24 hours with the password and this code: ${code}`
	);
	return 0;
}
