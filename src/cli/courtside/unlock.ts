import { ownBriefly } from '#lib/server/store/copy/briefly.ts';
import { readArguments } from './arguments.ts';
import { Misunderstood, type Command } from './context.ts';

const HELP = `npm run courtside -- unlock

Lets go of data whose owner has ended without a word: the next start need not wait ten seconds to see that it is gone. Watches
for as long first, and changes nothing where the owner lives (75). It is seldom needed: the server sees by itself.`;

export const unlock: Command = {
	help: HELP,
	async run(args, context) {
		const { positionals } = readArguments(args, {});
		if (positionals.length > 0) throw new Misunderstood(`unlock takes no “${positionals[0]!}”.`);
		await ownBriefly(context, async () => undefined);
		context.print('Nobody owns the data: the next start takes it at once.');
		return 0;
	}
};
