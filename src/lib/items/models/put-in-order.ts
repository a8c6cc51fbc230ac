import type { Statement } from '#lib/bank/schema.ts';
import { makeOrder } from '../order/make.ts';
import { holdingIn } from './holding.ts';
import type { Entry, Model } from './model.ts';
import { paragraphsUnder, placeable } from './places.ts';
import { ranked } from './ranked.ts';
import { attributed } from './reported.ts';

const STEPS = 4;

interface Placed {
	id: string;
	statement: Statement;
	text: string;
	paragraph: number;
	line: number;
}

/**
 * Put in order: a statement of one paragraph and three of later ones, each of which stands in its paragraph alone.
 * Left out are statements that several voices hold, since they may hold them in several places.
 */
export const putInOrder: Model = (article, bank) => {
	const holding = holdingIn(bank);
	const places = new Map(bank.statements.map((statement, index) => [statement, index]));
	const texts = new Set<string>();
	const placed = [...placeable(bank.statements, holding)]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap((statement): Placed[] => {
			const voice = holding.voices.get(statement.voice);
			const [paragraph, ...more] = paragraphsUnder(statement.evidence);
			if (voice === undefined || paragraph === undefined || more.length > 0 || statement.also.length > 0)
				return [];
			const text = attributed(statement.gist, voice);
			if (texts.has(text)) return [];
			texts.add(text);
			const { line } = bank.placeOf(['statements', places.get(statement)!]);
			return [{ id: statement.id, statement, text, paragraph, line }];
		});
	const paragraphs = [...new Set(placed.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
	return paragraphs.slice(0, 1 - STEPS).flatMap((opening) => {
		const [first] = ranked(
			`${article}/put-in-order`,
			placed.filter(({ paragraph }) => paragraph === opening)
		);
		if (first === undefined) return [];
		const id = `put-in-order:${first.id}`;
		const later = ranked(
			`${article}/${id}`,
			placed.filter(({ paragraph }) => paragraph > opening)
		);
		const steps = [first, ...onePerParagraph(later).slice(0, STEPS - 1)].sort(
			(a, b) => a.paragraph - b.paragraph
		);
		const where = steps.map(({ paragraph }) => paragraph);
		return [
			{
				id,
				entry: `statements/${first.id}` as const,
				besides: steps.slice(1).map((step): Entry => `statements/${step.id}`),
				skill: 'purpose' as const,
				difficulty: 3,
				use: 'both' as const,
				line: first.line,
				made: makeOrder({
					stem: 'Put these points in the order in which the passage makes them.',
					passage: 'open',
					key: {
						why: `They stand in paragraphs ${where.slice(0, -1).join(', ')} and ${where.at(-1)}, in this order.`
					},
					steps: steps.map(({ text, statement }) => ({ text, evidence: statement.evidence }))
				})
			}
		];
	});
};

function onePerParagraph(candidates: readonly Placed[]): Placed[] {
	const taken = new Set<number>();
	return candidates.filter(({ paragraph }) => !taken.has(paragraph) && taken.add(paragraph));
}
