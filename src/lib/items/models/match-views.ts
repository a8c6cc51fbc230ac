import type { Statement, Voice } from '#lib/bank/schema.ts';
import { makeMatch } from '../match/make.ts';
import { holdingIn, type Holding } from './holding.ts';
import type { Entry, Model } from './model.ts';
import { ranked } from './ranked.ts';
import { firstOf, holdsElse, reportedAs } from './reported.ts';
import { capitalised } from './voices.ts';

const ROWS = 4;
const FEWEST_ROWS = 3;
/** Without a voice that holds none of the views the last row is answered by elimination. */
const FURTHER = 2;

interface Row {
	voice: Voice;
	statement: Statement;
}

/**
 * Match the views: one of a voice and one of each of several others, with voices that hold none of them. No voice on
 * offer may be held to hold a view of another, and no view names a voice on offer.
 */
export const matchViews: Model = (article, bank) => {
	const holding = holdingIn(bank);
	const texts = new Set<string>();
	const statements = [...bank.statements]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.filter(({ gist }) => !texts.has(gist) && texts.add(gist));
	return bank.voices.flatMap((voice, index) => {
		const id = `match-views:${voice.id}`;
		const item = `${article}/${id}`;
		const others = ranked(
			item,
			bank.voices.filter(({ id: other }) => other !== voice.id)
		);
		const own = ranked(
			item,
			statements.filter(
				(statement) => statement.voice === voice.id && !holding.tellsOf(voice.id, statement.gist)
			)
		);
		const best = bestOf(attempts(item, voice, { own, others, statements, holding }));
		if (best === undefined) return [];
		const { rows, further } = best;
		return [
			{
				id,
				entry: `voices/${voice.id}` as const,
				besides: rows.map((row): Entry => `statements/${row.statement.id}`),
				skill: 'attribute' as const,
				difficulty: 3,
				use: 'both' as const,
				line: bank.placeOf(['voices', index]).line,
				made: makeMatch({
					stem: 'Match each view with the one whom the passage reports to hold it.',
					passage: 'either',
					pairs: rows.map((row) => ({
						left: row.statement.gist,
						right: capitalised(row.voice.name),
						why: `${reportedAs(row.voice, row.statement)}.`,
						evidence: row.statement.evidence
					})),
					distractors: further.map(({ other, elsewhere }) => ({
						text: capitalised(other.name),
						why: holdsElse(other, elsewhere)
					}))
				})
			}
		];
	});
};

interface Attempt {
	rows: Row[];
	/** Voices that hold none of the views, and what they hold. */
	further: { other: Voice; elsewhere: Statement }[];
}

/** The first that has all its rows, else the first that has enough. */
function bestOf(some: Iterable<Attempt>): Attempt | undefined {
	let enough: Attempt | undefined;
	for (const attempt of some) {
		if (attempt.rows.length < FEWEST_ROWS || attempt.further.length === 0) continue;
		if (attempt.rows.length === ROWS) return attempt;
		enough ??= attempt;
	}
	return enough;
}

/** Begins with each view of the voice, and with each of the others: whoever comes first may leave no room for more. */
function* attempts(
	item: string,
	voice: Voice,
	{
		own,
		others,
		statements,
		holding
	}: {
		own: readonly Statement[];
		others: readonly Voice[];
		statements: readonly Statement[];
		holding: Holding;
	}
): Generator<Attempt> {
	for (const statement of own)
		for (const skipped of others.keys()) {
			const rows = rowsFrom(item, [{ voice, statement }], others.slice(skipped), { statements, holding });
			const further = others
				.filter((other) => !rows.some((row) => row.voice === other || clash(other, row.statement, holding)))
				.flatMap((other) => {
					const elsewhere = firstOf(other, statements);
					return elsewhere === undefined ? [] : [{ other, elsewhere }];
				});
			yield { rows, further: further.slice(0, FURTHER) };
		}
}

/** Adds to a row the first view that goes with it of each of the next voices, until there are enough. */
function rowsFrom(
	item: string,
	[first]: [Row],
	others: readonly Voice[],
	{ statements, holding }: { statements: readonly Statement[]; holding: Holding }
): Row[] {
	const rows = [first];
	for (const voice of others) {
		if (rows.length === ROWS) break;
		if (rows.some((row) => clash(voice, row.statement, holding))) continue;
		const statement = ranked(
			item,
			statements.filter((one) => one.voice === voice.id)
		).find(
			(one) => !rows.some((row) => clash(row.voice, one, holding)) && !holding.tellsOf(voice.id, one.gist)
		);
		if (statement !== undefined) rows.push({ voice, statement });
	}
	return rows;
}

/** Whether a voice cannot be on offer beside a statement of another. */
function clash({ id }: Voice, statement: Statement, { mayHold, tellsOf }: Holding): boolean {
	return mayHold(id, statement) || tellsOf(id, statement.gist);
}
