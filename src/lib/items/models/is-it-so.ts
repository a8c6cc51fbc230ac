import { firstParagraph, type Proof, type SentenceId } from '#lib/bank/passage.ts';
import type { Statement } from '#lib/bank/schema.ts';
import { optionId, rank } from '../identity.ts';
import type { Made } from '../made.ts';
import type { Reason, TrueFalseNotGiven, Verdict } from '../true-false-not-given/item.ts';
import type { Model } from './model.ts';
import { attributed } from './reported.ts';

/**
 * Is it so: a claim to be judged true, false or not given. One claim is the statement's gist, one a text that the
 * passage contradicts, one a text that it leaves unsaid; never the gist with another voice, since the passage seldom
 * says that somebody else disagrees. A claim that does not name its voice is put down to it, so that all three read
 * alike. The id holds a hash of the claim and nothing of the verdict, which the id of an item must not tell.
 */
export const isItSo: Model = (article, bank) => {
	const voices = new Map(bank.voices.map((voice) => [voice.id, voice]));
	return bank.statements.flatMap((statement, index) => {
		const voice = voices.get(statement.voice);
		if (voice === undefined) return [];
		const entry = `statements/${statement.id}` as const;
		const first = <T>(list: readonly T[], textOf: (one: T) => string): T | undefined =>
			[...list].sort((a, b) =>
				rank(`${article}/${entry}`, textOf(a)) < rank(`${article}/${entry}`, textOf(b)) ? -1 : 1
			)[0];
		const claims = [
			so(statement),
			otherwise(first(statement.contradicted, ({ text }) => text)),
			unsaid(
				statement,
				first(statement.unsaid, (text) => text)
			)
		];
		return claims.flatMap((claim) => {
			if (claim === undefined) return [];
			const { text, key, reasons, evidence, nearest } = claim;
			return [
				{
					id: `is-it-so:${statement.id}:${optionId(text)}`,
					entry,
					skill: 'interpret' as const,
					difficulty: key === 'not-given' ? 3 : 2,
					use: 'both' as const,
					line: bank.placeOf(['statements', index]).line,
					made: {
						type: 'true-false-not-given',
						passage: 'either',
						stem: attributed(text, voice),
						key,
						reasons,
						evidence,
						nearest
					} satisfies Made<TrueFalseNotGiven>
				}
			];
		});
	});
};

interface Claim {
	text: string;
	key: Verdict;
	reasons: Record<Verdict, Reason>;
	evidence: Proof[];
	nearest: Proof[];
}

function so({ gist, evidence }: Statement): Claim {
	const where = `paragraph ${firstParagraph(evidence)}`;
	return {
		text: gist,
		key: 'true',
		reasons: {
			true: { why: `This is what ${where} says, in other words.` },
			false: { why: `Nothing in the passage says otherwise, and ${where} says just this.` },
			'not-given': { why: `The passage does say it: look at ${where}.`, lure: start(evidence) }
		},
		evidence,
		nearest: []
	};
}

function otherwise(claim: Statement['contradicted'][number] | undefined): Claim | undefined {
	if (claim === undefined) return undefined;
	const where = `paragraph ${firstParagraph(claim.evidence)}`;
	return {
		text: claim.text,
		key: 'false',
		reasons: {
			true: { why: `The subject is that of ${where}, which says otherwise.`, lure: start(claim.evidence) },
			false: { why: `This cannot stand beside what ${where} says.` },
			'not-given': { why: `The passage settles it: ${where} says otherwise.` }
		},
		evidence: claim.evidence,
		nearest: []
	};
}

function unsaid({ evidence }: Statement, text: string | undefined): Claim | undefined {
	if (text === undefined) return undefined;
	const where = `paragraph ${firstParagraph(evidence)}`;
	return {
		text,
		key: 'not-given',
		reasons: {
			true: { why: `The subject is near that of ${where}, which does not say this.`, lure: start(evidence) },
			false: { why: 'Nothing in the passage rules it out.' },
			'not-given': { why: 'The passage neither says nor denies it.' }
		},
		evidence: [],
		nearest: evidence
	};
}

function start(evidence: readonly Proof[]): SentenceId | undefined {
	return evidence[0]?.[0];
}
