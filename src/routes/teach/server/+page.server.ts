import { readServer } from '#lib/server/assignments/read-server.ts';
import { sayTrouble } from '#lib/server/store/troubles.ts';
import { findingOf, limitsOf, sayBytes, STORES } from '#lib/server/assignments/show-server.ts';
import { notThere } from '../not-there.ts';
import { sayAgo } from '../say-ago.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { desk, teacher } }) => {
	const read = await readServer(desk, teacher!);
	if (read.kind === 'not-theirs') return notThere();
	const { standing, backupAgo, limits, troubles } = read;
	return {
		finding: findingOf(read),
		refuses: standing.refuses,
		store: STORES[standing.kind],
		isInFiles: standing.kind === 'lowdb',
		documents: standing.documents,
		size: sayBytes(standing.bytes),
		room: standing.room === undefined ? undefined : sayBytes(standing.room),
		copied: backupAgo === undefined ? undefined : sayAgo(backupAgo),
		limits: limitsOf(read),
		many: limits.many,
		sustained: limits.sustained,
		troubles: troubles.map(sayTrouble)
	};
};
