import { listBackups } from '#lib/server/store/backups/list.ts';
import { restoreDocument } from '#lib/server/store/copy/restore-document.ts';
import { restoreFrom } from '#lib/server/store/copy/restore-from.ts';
import { KINDS } from '#lib/server/store/kinds/kinds.ts';
import { readArguments, sayMoment } from './arguments.ts';
import { Misunderstood, type Command, type Context } from './context.ts';

const HELP = `npm run courtside -- restore <folder>
npm run courtside -- restore --document <name> [--list] [--from <file>]

The first brings back all of a backup that was made by npm run courtside -- backup. It is looked at whole before anything is
changed. The second brings back one document, by the name that doctor gives it, from the copies that the server keeps by itself:
the latest that is sound, or the one that --from names. --list only says which there are.

What stood there before is set aside in a folder of the data, which is named; nothing is overwritten. What was given after the
copy was made is not in it. Stop the server first.`;

export const restore: Command = {
	help: HELP,
	async run(args, context) {
		const { values, positionals } = readArguments(args, {
			document: { type: 'string' },
			from: { type: 'string' },
			list: { type: 'boolean' }
		});
		const [folder, ...more] = positionals;
		const { document, from, list } = values;
		if (more.length > 0 || (folder === undefined) === (document === undefined))
			throw new Misunderstood('restore takes a folder, or --document and a name.');
		if (document === undefined && (from !== undefined || list))
			throw new Misunderstood('--from and --list go with --document.');
		if (document === undefined) return all(context, folder!);
		return list ? listCopies(context, document) : one(context, document, from);
	}
};

async function all(context: Context, folder: string): Promise<number> {
	const { documents, startedAt, setAside } = await restoreFrom(context, folder, KINDS);
	context.print(`${documents} documents and the accounts are as they were at ${sayMoment(startedAt)}.`);
	if (setAside !== undefined) context.print(`What was there before is in ${setAside}.`);
	return 0;
}

async function one(context: Context, name: string, file: string | undefined): Promise<number> {
	const { from, setAside } = await restoreDocument(context, KINDS, name, file);
	context.print(
		from === undefined
			? `${name} was made anew from the documents that are there.`
			: `${name} is as it was at ${sayMoment(from.at)} (revision ${from.revision}).`
	);
	if (setAside !== undefined) context.print(`What was there before is in ${setAside}.`);
	return 0;
}

async function listCopies({ files, folder, print }: Context, name: string): Promise<number> {
	const copies = await listBackups(files, folder, name);
	for (const { file, at, revision } of copies) print(`${file}  ${sayMoment(at)}, revision ${revision}`);
	if (copies.length === 0) print(`There are no copies of ${name}.`);
	return copies.length > 0 ? 0 : 1;
}
