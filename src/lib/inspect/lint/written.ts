import type { Path } from '#lib/bank/problem.ts';
import type { Section } from '#lib/bank/schema.ts';
import { GAP } from '#lib/items/gap-fill/schema.ts';
import { localId } from '#lib/items/item.ts';
import type { Question } from '#lib/items/questions.ts';
import type { Subject } from './rule.ts';

/** An option as its author wrote it. */
export interface WrittenOption {
	text: string;
	why: string;
	/** Of the option; its reason stands under it. */
	path: Path;
	textPath: Path;
}

/** One thing to choose, as its author wrote it. */
export interface WrittenChoice {
	/** Of its entry. */
	id: string;
	/** Of what holds the key and the distractors. */
	path: Path;
	/** All that is shown before the options. */
	stem: string;
	/** The author's own words that an option has to go on from: the stem, or the text as far as the gap and “…”. */
	lead?: { text: string; path: Path } | undefined;
	key: WrittenOption;
	distractors: WrittenOption[];
}

type Written = Record<'text' | 'why', string>;

/**
 * Everything in a bank that is chosen from a list: entries of vocabulary, references and figures, questions with
 * options, rows to be matched, and gaps with distractors. Stems that models make are taken from the items.
 */
export function writtenChoices({ bank, items }: Pick<Subject, 'bank' | 'items'>): WrittenChoice[] {
	const stems = new Map(items.map(({ id, stem }) => [localId(id), stem]));
	const made = (section: Section, model: string, entries: readonly (Options & { id: string })[]) =>
		entries.map((entry, i) =>
			choice(entry.id, [section, i], stems.get(`${model}:${entry.id}`) ?? '', undefined, entry)
		);
	return [
		...made('vocabulary', 'what-it-means', bank.vocabulary),
		...made('references', 'what-it-points-to', bank.references),
		...bank.figures.map((figure, i) => {
			const path = ['figures', i];
			return choice(figure.id, path, figure.stem, { text: figure.stem, path: [...path, 'stem'] }, figure);
		}),
		...bank.questions.flatMap((question, i) => choicesIn(question, ['questions', i]))
	];
}

function choicesIn(question: Question, path: Path): WrittenChoice[] {
	const { id, stem } = question;
	const lead = { text: stem, path: [...path, 'stem'] };
	switch (question.type) {
		case 'single-choice':
		case 'two-part':
			return [choice(id, path, stem, lead, question)];
		case 'multiple-choice': {
			// One choice for each key: what holds of a key must hold of every key.
			const { key: keys, distractors } = question;
			return keys.map((key, i) => ({
				...choice(id, path, stem, lead, { key, distractors }),
				key: option(key, [...path, 'key', i])
			}));
		}
		case 'match': {
			const { pairs } = question;
			const isFirst = (right: string, i: number): boolean =>
				pairs.findIndex((pair) => pair.right === right) === i;
			return pairs.map(({ left, right, why }, i) => ({
				id,
				path: [...path, 'pairs', i],
				stem: left,
				lead: undefined,
				key: side({ right, why }, [...path, 'pairs', i]),
				distractors: [
					...pairs.flatMap((other, j) =>
						other.right !== right && isFirst(other.right, j) ? [side(other, [...path, 'pairs', j])] : []
					),
					...question.distractors.map((distractor, j) => option(distractor, [...path, 'distractors', j]))
				]
			}));
		}
		case 'gap-fill': {
			const pieces = question.text.split(GAP);
			return question.gaps.flatMap(({ key, distractors }, i) => {
				if (distractors === undefined) return [];
				const before = { text: `${pieces[i] ?? ''}…`, path: [...path, 'text'] };
				const shown = `${stem} ${pieces.join(' … ')}`;
				return [choice(id, [...path, 'gaps', i], shown, before, { key, distractors })];
			});
		}
		case 'true-false-not-given':
		case 'order':
		case 'short-answer':
		case 'evidence':
		case 'open-response':
			return [];
	}
}

interface Options {
	key: Written;
	distractors: readonly Written[];
}

function choice(
	id: string,
	path: Path,
	stem: string,
	lead: WrittenChoice['lead'],
	{ key, distractors }: Options
): WrittenChoice {
	return {
		id,
		path,
		stem,
		lead,
		key: option(key, [...path, 'key']),
		distractors: distractors.map((distractor, i) => option(distractor, [...path, 'distractors', i]))
	};
}

function option({ text, why }: Written, path: Path): WrittenOption {
	return { text, why, path, textPath: [...path, 'text'] };
}

function side({ right, why }: { right: string; why: string }, path: Path): WrittenOption {
	return { text: right, why, path, textPath: [...path, 'right'] };
}

/** The key and then its distractors. */
export function optionsIn({ key, distractors }: WrittenChoice): WrittenOption[] {
	return [key, ...distractors];
}
