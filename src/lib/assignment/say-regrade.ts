import { sayPlace } from '#lib/analysis/quiz/say-flag.ts';
import type { ItemId } from '#lib/items/item.ts';
import { sayPoints } from '#lib/quiz/say.ts';
import type { Score } from '#lib/quiz/score.ts';
import type { Unread } from './read-change.ts';
import type { RegradeRefusal } from './regrade.ts';
import type { Change } from './regrading.ts';

/** Another version has come since the page was loaded. */
export type MovedOn = 'moved-on';

/** Why a quiz was not regraded, and what to do. */
export const REGRADE_REFUSED: Record<RegradeRefusal | Unread | MovedOn, string> = {
	'no-such-act': 'That is nothing that can be done with a question. Load the page again.',
	'no-such-item': 'There is no such question in this quiz. Choose one from the list.',
	'no-such-part': 'Say which part of the question it is for. Where nothing is said, nothing can prove it.',
	'no-such-version': 'There is no such version to go back to. Choose one from the list.',
	'no-such-sentence': 'There is no such sentence in the passage. Choose one of those that are listed.',
	'does-not-fit': 'That does not answer all of the question. Give every part of it what is right.',
	'not-typed': 'Nothing is typed for this question, so there is no further text to accept. Mend its key.',
	'no-change': 'It is so already, so there is nothing to change.',
	'nothing-left': 'It is the last question that counts. Give everyone its point, or mend it.',
	'nothing-chosen': 'Choose or type what is right.',
	'nothing-typed': 'Type what is right too.',
	'no-sentence': 'Tick at least one sentence.',
	'too-long': 'That is too long. An answer has at most 200 characters, and a reason 600.',
	'moved-on':
		'Somebody has mended this quiz since you looked, and nothing of yours was written over it. This is what your change would do now.'
};

/** What a change does, in a few words that may begin a sentence. `label` names a question: `9`, or `B9`. */
export function sayChange(change: Change, label: (item: ItemId) => string): string {
	switch (change.kind) {
		case 'key':
			return `Key of question ${label(change.item)} mended`;
		case 'accept':
			return `“${change.text}” accepted for question ${label(change.item)}`;
		case 'proof': {
			const [first, ...others] = change.proof.map(sayPlace);
			return `${capital([first, ...others].join(' with '))} accepted as proof of question ${label(change.item)}`;
		}
		case 'drop':
			return `Question ${label(change.item)} dropped`;
		case 'everyone':
			return `Everyone given the point of question ${label(change.item)}`;
		case 'restore':
			return `Version ${change.version} restored`;
	}
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `2½ of 4`. */
export const sayScore = ({ earned, possible }: Score): string => `${sayPoints(earned)} of ${possible}`;
