import { readRosterFile, readRosterText, type RosterRow } from '#lib/interchange/roster-csv.ts';

export type NamesRead =
	| { kind: 'names'; rows: RosterRow[] }
	/** Nothing was pasted and no file was chosen. */
	| { kind: 'none' }
	/** What is wrong with which row. */
	| { kind: 'wrong'; problems: string[] }
	/** Rows with the same name: the teacher says whether they are meant so. */
	| { kind: 'alike'; problems: string[] };

/**
 * The names that a form brings: in a file, or pasted. Those that stand there twice are asked about once.
 *
 * @param form with `names`, `file`, and `alike` where the teacher has said that names that are alike are meant so
 */
export async function readNames(form: FormData): Promise<NamesRead> {
	const [file, text, alike] = [form.get('file'), form.get('names'), form.get('alike')];
	const isFile = file instanceof File && file.size > 0;
	const pasted = typeof text === 'string' ? text : '';
	if (!isFile && pasted.trim() === '') return { kind: 'none' };
	const read = isFile
		? readRosterFile(file.name, new Uint8Array(await file.arrayBuffer()))
		: readRosterText('names', pasted);
	if (read.kind === 'wrong') return { kind: 'wrong', problems: read.problems.map(({ said }) => said) };
	if (read.alike.length > 0 && alike !== 'on')
		return {
			kind: 'alike',
			problems: read.alike.map(
				({ name, rows }) => `${name} is there ${sayTimes(rows.length)}: rows ${sayList(rows)}.`
			)
		};
	return { kind: 'names', rows: read.rows };
}

const sayTimes = (count: number): string => (count === 2 ? 'twice' : `${count} times`);

function sayList(rows: readonly number[]): string {
	return `${rows.slice(0, -1).join(', ')} and ${rows.at(-1) ?? ''}`;
}
