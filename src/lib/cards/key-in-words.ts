import { bestProof, type SentenceId } from '#lib/bank/passage.ts';
import type { Gap } from '#lib/items/gap-fill/item.ts';
import type { Option } from '#lib/items/item.ts';
import { VERDICT_TEXTS } from '#lib/items/true-false-not-given/verdicts.ts';
import type { Item } from '#lib/items/types.ts';

/** What is right, and why. */
interface KeyInWords {
	back: string;
	why: string;
}

/**
 * All of an item's key in words, and its reason, each thing that is asked on a line of its own.
 *
 * @param textOf the text of a sentence: of some items the key is sentences
 */
export function keyInWords(item: Item, textOf: (id: SentenceId) => string | undefined): KeyInWords {
	const sentences = (): string[] => bestProof(item.evidence).map((id) => textOf(id) ?? '');
	switch (item.type) {
		case 'single-choice':
			return chosen(item);
		case 'two-part': {
			const { back, why } = chosen(item);
			return { back: lines([back, ...sentences()]), why };
		}
		case 'multiple-choice': {
			const keys = item.options.filter(({ id }) => item.keys.includes(id));
			return {
				back: lines(keys.map(({ text }) => text)),
				why: lines(keys.map(({ text, why }) => `${text}: ${why}`))
			};
		}
		case 'true-false-not-given':
			return { back: VERDICT_TEXTS[item.key], why: item.reasons[item.key].why };
		case 'match':
			return {
				back: lines(item.rows.map(({ text, key }) => `${text}: ${optionOf(item.options, key)?.text}`)),
				why: lines(item.rows.map(({ text, why }) => `${text}: ${why}`))
			};
		case 'order':
			return { back: lines(item.steps.map(({ text }, i) => `${i + 1}. ${text}`)), why: item.why };
		case 'gap-fill': {
			const gaps = item.gaps.map(filled);
			const numbered = (text: string, i: number): string => (gaps.length > 1 ? `${i + 1}. ${text}` : text);
			return {
				back: lines(gaps.map(({ back }, i) => numbered(back, i))),
				why: lines(gaps.map(({ why }, i) => numbered(why, i)))
			};
		}
		case 'short-answer':
			return { back: item.key, why: item.why };
		case 'evidence':
			return { back: lines(sentences()), why: item.why };
		case 'open-response':
			return { back: item.key, why: lines(item.rubric.map(({ text }) => text)) };
	}
}

const lines = (texts: readonly string[]): string => texts.join('\n');

function optionOf<T extends { id: string }>(options: readonly T[], id: string): T | undefined {
	return options.find((option) => option.id === id);
}

function chosen({ key, options }: { key: string; options: readonly Option[] }): KeyInWords {
	const option = optionOf(options, key);
	return { back: option?.text ?? '', why: option?.why ?? '' };
}

function filled(gap: Gap): KeyInWords {
	return gap.kind === 'typed' ? { back: gap.key, why: gap.why } : chosen(gap);
}
