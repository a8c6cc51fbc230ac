import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '#lib/assignment/assignment.ts';
import type { Work } from '#lib/assignment/attempt.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { readDocument } from '#lib/server/store/document/document-file.ts';
import { KINDS } from '#lib/server/store/kinds/kinds.ts';
import { workKind } from '#lib/server/store/kinds/work.ts';

/** Where the documents lie. */
export function documentsIn(folder: string): string {
	const owned = readdirSync(folder).filter((name) => /^owner-\d+$/.test(name));
	const [last] = owned.sort((a, b) => Number(b.slice(6)) - Number(a.slice(6)));
	if (last === undefined) throw new Error(`There are no documents in ${folder}.`);
	return join(folder, last);
}

/** The work of an assignment as it is on the disk, whoever owns it. @throws DamagedDocument */
export function workIn(folder: string, assignment: AssignmentId): Work & { revision: number } {
	const name = `work-${assignment}`;
	const bytes = readFileSync(join(documentsIn(folder), `${name}.json`));
	const { value, head } = readDocument(workKind, name, bytes);
	return { ...value, revision: head.revision };
}

/** What is published of an assignment, as it is on the disk. @throws DamagedDocument */
export function publishedIn(folder: string, assignment: AssignmentId): Published {
	const name = `published-${assignment}`;
	return readDocument(KINDS.published, name, readFileSync(join(documentsIn(folder), `${name}.json`))).value;
}
