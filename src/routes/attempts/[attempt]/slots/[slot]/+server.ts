import { json } from '@sveltejs/kit';
import { readSave } from '#lib/assignment/read-save.ts';
import type { Fault } from '#lib/assignment/fits-value.ts';
import { sayHour } from '#lib/assignment/local-time.ts';
import { saveSlot, type SaveOutcome } from '#lib/server/assignments/save.ts';
import { readJson } from '#lib/server/requests/read-json.ts';
import { ATTEMPT_COOKIE } from '#lib/server/requests/student-cookies.ts';
import { StorageFull } from '#lib/server/store/store.ts';
import type { RequestHandler } from './$types';

const refused = ({ path, expected }: Fault): Response =>
	json({ error: path === '' ? expected : `${path} — ${expected}`, path, expected }, { status: 400 });

export const PUT: RequestHandler = async ({ request, params, cookies, locals }) => {
	const body = await readJson(request);
	if (body.kind === 'refused') return refused(body.problem);
	const read = readSave(body.value);
	if (read.kind === 'wrong') return refused(read);
	const held = { address: params.attempt, token: cookies.get(ATTEMPT_COOKIE) };
	try {
		const slot = /^\d{1,3}$/.test(params.slot) ? Number(params.slot) : -1;
		return answer(await saveSlot(locals.desk, held, { ...read.save, slot }), read.save.revision);
	} catch (cause) {
		if (!(cause instanceof StorageFull)) throw cause;
		return json({ error: 'storage_full' }, { status: 503, headers: { 'retry-after': '30' } });
	}
};

function answer(outcome: SaveOutcome, sent: number): Response {
	if (outcome.kind === 'unknown') return json({ error: 'not found' }, { status: 404 });
	if (outcome.kind === 'wrong') return refused(outcome);
	const { saved, clock, zone } = outcome;
	switch (saved.kind) {
		case 'saved':
			return json({ rev: saved.revision, savedAt: saved.savedAt, ...clock });
		case 'late':
			return json({ late: true, savedAt: saved.savedAt, ...clock });
		case 'handed-in':
			return json({ handedIn: true, differs: saved.differs, ...clock });
		case 'conflict': {
			const { revision: rev, value } = saved;
			return json({ error: `rev ${sent} < ${rev}`, path: 'rev', rev, value }, { status: 409 });
		}
		case 'submitted':
			return json(
				{ error: `attempt submitted ${sayHour(saved.at, zone)}`, path: '', at: saved.at },
				{ status: 410 }
			);
	}
}
