import { firstParagraph } from '#lib/bank/passage.ts';
import type { Statement } from '#lib/bank/schema.ts';
import { rank } from '../identity.ts';
import { choice } from './choice.ts';
import { holdingIn } from './holding.ts';
import type { Model } from './model.ts';
import { ranked } from './ranked.ts';
import { reportedAs } from './reported.ts';

/** Fewer views to choose from would make it a guess. */
const FEWEST_DISTRACTORS = 2;
const DISTRACTORS = 3;

/** By this share of the key's length an option may differ from it and still pass for one of its length. */
const ABOUT_AS_LONG = 0.25;

/**
 * What they hold: a voice, and the gist of a statement of it among those of others. Never offered beside the right
 * view: one that the voice may be held to hold as well, and one that names the voice asked about or its own. No item
 * where the right view names the voice.
 */
export const whatTheyHold: Model = (article, bank) => {
	const holding = holdingIn(bank);
	const sorted = [...bank.statements].sort((a, b) => (a.id < b.id ? -1 : 1));
	return bank.statements.flatMap((statement, index) => {
		const voice = holding.voices.get(statement.voice);
		if (voice === undefined || holding.tellsOf(voice.id, statement.gist)) return [];
		const id = `what-they-hold:${statement.id}`;
		const others = sorted.filter(
			(other) =>
				!holding.mayHold(voice.id, other) &&
				!holding.tellsOf(voice.id, other.gist) &&
				!holding.tellsOf(other.voice, other.gist)
		);
		const chosen = ofAboutItsLength(`${article}/${id}`, statement, others);
		if (chosen.length < FEWEST_DISTRACTORS) return [];
		const { gist, quote, evidence } = statement;
		const reported = `${reportedAs(voice, statement)}.`;
		return [
			{
				id,
				entry: `statements/${statement.id}`,
				skill: 'attribute' as const,
				difficulty: 3,
				use: 'both' as const,
				line: bank.placeOf(['statements', index]).line,
				made: choice(
					`Which of these views does the passage report as that of ${voice.name}?`,
					{
						key: {
							text: gist,
							why: quote === undefined ? reported : `${reported} The words quoted are “${quote}”.`
						},
						distractors: chosen.map((other) => ({
							text: other.gist,
							why: `This is reported as the view of ${holding.voices.get(other.voice)?.name} (paragraph ${firstParagraph(other.evidence)}).`,
							lure: other.evidence[0]?.[0]
						}))
					},
					evidence
				)
			}
		];
	});
};

/** Words that soften what is said: where the key has one, so have others, as far as there are any. */
const SOFT =
	/(?<!\p{L})(?:can|could|may|might|perhaps|possible|possibly|probably|likely|seems?|would)(?!\p{L})/iu;

/**
 * Views of about the key's length, some longer and some shorter. How many are longer depends on the item alone, from
 * none to all of them, so that over many items the key is the longest no more often than in any other place. Several
 * voices are better than one: three views of a kind would leave the fourth to be guessed.
 */
function ofAboutItsLength(item: string, { gist }: Statement, others: readonly Statement[]): Statement[] {
	const isSoft = SOFT.test(gist);
	const texts = new Set([gist]);
	const left = others
		.filter((other) => !texts.has(other.gist) && texts.add(other.gist))
		.map((other) => {
			const difference = Math.abs(other.gist.length - gist.length) / (ABOUT_AS_LONG * gist.length);
			return { other, far: Math.floor(difference) + (isSoft && !SOFT.test(other.gist) ? 2 : 0) };
		});
	const longer = left.filter(({ other }) => other.gist.length > gist.length);
	const shorter = left.filter(({ other }) => other.gist.length <= gist.length);
	const wanted = parseInt(rank(item, 'how many are longer').slice(0, 8), 16) % (DISTRACTORS + 1);
	const chosen: Statement[] = [];
	while (chosen.length < DISTRACTORS) {
		const sides = chosen.length < wanted ? [longer, shorter] : [shorter, longer];
		const side = sides.find((some) => some.length > 0);
		if (side === undefined) break;
		const next = nearest(item, side, chosen);
		side.splice(side.indexOf(next), 1);
		chosen.push(next.other);
	}
	return chosen;
}

/** A candidate, and how far it is from passing for the key. */
interface Candidate {
	other: Statement;
	far: number;
}

/** Of the nearest candidates one of a voice that was not chosen before, unless others come much nearer. */
function nearest(item: string, from: readonly Candidate[], chosen: readonly Statement[]): Candidate {
	const before = (voice: string): number => 2 * chosen.filter((other) => other.voice === voice).length;
	const distances = from.map(({ other, far }) => far + before(other.voice));
	const least = Math.min(...distances);
	const close = from.filter((_, i) => distances[i] === least);
	const [voice] = ranked(
		item,
		[...new Set(close.map(({ other }) => other.voice))].map((id) => ({ id }))
	);
	const ofVoice = close.filter(({ other }) => other.voice === voice?.id);
	const [first] = ranked(
		item,
		ofVoice.map(({ other }) => other)
	);
	return ofVoice.find(({ other }) => other === first)!;
}
