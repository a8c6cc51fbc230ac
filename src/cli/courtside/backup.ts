import { backUpTo } from '#lib/server/store/copy/back-up-to.ts';
import { KINDS } from '#lib/server/store/kinds/kinds.ts';
import { readArguments } from './arguments.ts';
import { Misunderstood, type Command } from './context.ts';

const HELP = `npm run courtside -- backup <folder>

Copies all documents to a folder that is empty or not there yet, also while the server runs. Each copy is whole, and no older
than the start of the command; backup.json, which is written last, names each with its checksum. Whoever can read the folder can
read what students have given: it is yours to keep safe, and yours to erase.

Ends with 0 when all documents are in it, and with 1 when some are damaged and left out.`;

export const backup: Command = {
	help: HELP,
	async run(args, context) {
		const { positionals } = readArguments(args, {});
		const [folder, ...more] = positionals;
		if (folder === undefined || more.length > 0) throw new Misunderstood('backup takes one folder.');
		const { documents, damaged } = await backUpTo(context, context.folder, folder, KINDS);
		for (const { message } of damaged) context.print(message);
		context.print(`${documents} documents and the accounts are in ${folder}.`);
		if (damaged.length > 0) context.print(`${damaged.length} that cannot be read are not in it.`);
		return damaged.length > 0 ? 1 : 0;
	}
};
