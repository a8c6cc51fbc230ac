import type { Path } from '#lib/bank/problem.ts';
import type { Section } from '#lib/bank/schema.ts';
import { GAP } from '#lib/items/gap-fill/schema.ts';
import type { Question } from '#lib/items/questions.ts';
import type { Subject } from './rule.ts';

/** An option as its author wrote it. */
export interface WrittenOption {
	text: string;
	why: string;
	/** Of the option; its text and reason stand under it. */
	path: Path;
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
 * Everything in a bank that is chosen from a list: entries of vocabulary, references and figures, single-choice
 * questions, and gaps with distractors. Stems that models make are taken from the items.
 */
export function writtenChoices({ bank, items }: Pick<Subject, 'bank' | 'items'>): WrittenChoice[] {
	const stems = new Map(items.map(({ id, stem }) => [id.slice(id.indexOf('/') + 1), stem]));
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
	switch (question.type) {
		case 'single-choice':
			return [choice(id, path, stem, { text: stem, path: [...path, 'stem'] }, question)];
		case 'gap-fill': {
			const pieces = question.text.split(GAP);
			return question.gaps.flatMap(({ key, distractors }, i) => {
				if (distractors === undefined) return [];
				const lead = { text: `${pieces[i] ?? ''}…`, path: [...path, 'text'] };
				const shown = `${stem} ${pieces.join(' … ')}`;
				return [choice(id, [...path, 'gaps', i], shown, lead, { key, distractors })];
			});
		}
		case 'true-false-not-given':
		case 'evidence':
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
	const option = ({ text, why }: Written, ...steps: Path): WrittenOption => ({
		text,
		why,
		path: [...path, ...steps]
	});
	return {
		id,
		path,
		stem,
		lead,
		key: option(key, 'key'),
		distractors: distractors.map((distractor, i) => option(distractor, 'distractors', i))
	};
}

/** The key and then its distractors. */
export function optionsIn({ key, distractors }: WrittenChoice): WrittenOption[] {
	return [key, ...distractors];
}
