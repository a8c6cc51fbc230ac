import { inFolder, seated } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { workIn } from './on-disk.ts';
import { serve } from './serve.ts';
import type { Student } from './student.ts';

const DEEP = 20_000;
const MUCH = 1_000_000;
const LONE = '\\ud800';
const NUL = '\\u0000';

export const poison: Experiment = {
	name: 'F27',
	expected:
		'poison in every field of a save: refused by the name of the field, and the next honest save succeeds',
	run: () => poisonAll()
};

interface Dose {
	what: string;
	/** JSON that stands in the place of the field's own value. */
	json: string;
	/** Of the answer, and of the path that it names. */
	status: number[];
	path?: (field: string) => RegExp;
}

const exactly = (field: string): RegExp => new RegExp(`^${field.replaceAll('.', '\\.')}(\\.|\\[|$)`);

const DOSES: Dose[] = [
	// What is read before it is known whose field it is names none.
	{ what: `a list ${DEEP} deep`, json: '['.repeat(DEEP) + ']'.repeat(DEEP), status: [400], path: () => /^$/ },
	{ what: 'a megabyte', json: `"${'a'.repeat(MUCH)}"`, status: [413] },
	{ what: 'more text than there is room for', json: `"${'a'.repeat(5000)}"`, status: [400] },
	{ what: 'half a character', json: `"a${LONE}b"`, status: [400], path: exactly },
	{ what: 'a NUL', json: `"a${NUL}b"`, status: [400], path: exactly },
	{ what: '__proto__', json: '{"__proto__":{"polluted":true}}', status: [400] },
	{ what: 'constructor', json: '{"constructor":{"prototype":{"polluted":true}}}', status: [400] },
	{ what: 'null', json: 'null', status: [400] },
	{ what: 'a number beyond all numbers', json: '1e999', status: [400] },
	{ what: 'an object', json: '{}', status: [400] },
	{ what: 'a list', json: '[]', status: [400] }
];

const FIELDS = ['tab', 'seq', 'rev', 'value', 'value.response', 'value.sure', 'value.proof', 'value.flagged'];

export function poisonAll(): Promise<Outcome> {
	return inFolder(async (folder) => {
		const { devices, assignment } = await seated(folder, { seed: 'POISON' }, { students: 1 });
		const [device] = devices as [Student];
		const server = await serve({ DATA_DIR: folder });
		const faults: string[] = [];
		let doses = 0;
		let honest = 0;
		for (const { slot, field, body, dose } of all(device)) {
			const { status, body: said } = await device.put(server.address, slot, body);
			const place = `${dose.what} in ${field} of question ${slot}`;
			doses++;
			if (!dose.status.includes(status)) faults.push(`${place}: ${status} ${said.slice(0, 80)}`);
			else if (status === 400) {
				const path = /"path":"([^"]*)"/.exec(said)?.[1];
				const fits = (dose.path?.(field) ?? exactly(field)).test(path ?? '–');
				if (!fits) faults.push(`${place}: it names “${path ?? 'nothing'}”`);
			}
			if (/\bat \S+\.(js|ts)\b/.test(said)) faults.push(`${place}: it shows code`);
			const after = await device.save(server.address);
			if (after.status === 200) honest++;
			else faults.push(`${place}: the honest save after it was answered ${after.status} ${after.body}`);
		}
		await server.kill('SIGTERM');
		faults.push(...device.missingIn(workIn(folder, assignment)));
		return { figures: `${doses} doses, ${honest} honest saves`, faults: faults.slice(0, 8) };
	});
}

interface Try {
	slot: number;
	field: string;
	body: string;
	dose: Dose;
}

/** Each dose in each field of a save of each type, and in the fields of its response. */
function* all(device: Student): Generator<Try> {
	const seen = new Set<string>();
	for (const [slot, item] of device.seated.items.entries()) {
		if (seen.has(item.type)) continue;
		const isFirst = seen.size === 0;
		seen.add(item.type);
		const whole = { tab: 'poison', seq: 1, rev: 0, value: device.someValue(slot) };
		const inside = Object.keys(whole.value.response ?? {})
			.filter((name) => name !== 'type')
			.map((name) => `value.response.${name}`);
		for (const field of [...(isFirst ? FIELDS : []), ...inside])
			for (const dose of DOSES)
				if (!isHarmless(field, dose, item.type))
					yield { slot, field, body: withField(whole, field, dose.json), dose };
	}
}

/** What a student may well send there: nothing chosen, or nothing that is kept at all. */
function isHarmless(field: string, { json }: Dose, type: string): boolean {
	if (
		json === '{}' &&
		['value', 'value.response.rows', 'value.response.positions', 'value.response.gaps'].includes(field)
	)
		return true;
	if (json === '[]' && /\.(sentences|options|proof)$/.test(field)) return type !== 'none';
	return false;
}

/** The JSON of a save in which one field is replaced. */
function withField(whole: object, field: string, json: string): string {
	const mark = '@@';
	const copy = structuredClone(whole) as Record<string, unknown>;
	let place = copy;
	const names = field.split('.');
	for (const name of names.slice(0, -1)) place = place[name] as Record<string, unknown>;
	place[names.at(-1)!] = mark;
	return JSON.stringify(copy).replace(`"${mark}"`, () => json);
}
