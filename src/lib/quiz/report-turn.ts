import { neighbours, paragraphOf } from '#lib/bank/passage.ts';
import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Mark } from '#lib/items/item.ts';
import type { Line } from '#lib/items/line.ts';
import { summarise } from '#lib/items/summaries.ts';
import { isRightAfterHint, outcomeOf, type AskedItem, type Turn } from './attempt.ts';
import { show } from './form.ts';
import type { Seed } from './rng.ts';
import { sayHowMany, sayPoints } from './say.ts';

/**
 * One question as lines of plain text: its stem, what came of it, and what was given, what is right and where that is
 * proved, for each of its parts.
 *
 * @param number its place in the quiz, from 1
 * @param seed of the form, which orders rows and options
 */
export function reportTurn(turn: Turn, number: number, seed: Seed): string[] {
	const { asked, response } = turn;
	const lines = summarise(asked.item, response, show(asked.item, seed), (id) => asked.sentences[id]);
	return [
		`${number}. ${plain(asked.item.stem)}`,
		sayOutcome(turn),
		...lines.flatMap((line) => (line.own ? sayOwn(line) : sayLine(line, asked)))
	];
}

const inOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' / ');
/** Words of the bank; what a student has typed is left as it is. */
const plain = (text: string): string => inOneLine(withoutEmphasis(text));

function sayOutcome(turn: Turn): string {
	const { mark, hint, sure } = turn;
	const said = {
		right: mark.kind === 'marked' && mark.possible > 1 ? `Right${sayEarned(mark)}` : 'Right',
		partly: `${isRightAfterHint(turn) ? 'Right after a hint' : 'Partly right'}${sayEarned(mark)}`,
		wrong: 'Wrong',
		own: sayEarned(mark)
			? `In the student’s own judgement${sayEarned(mark)}`
			: 'Not compared with the model answer',
		given: 'Answered',
		open: 'Not answered'
	}[outcomeOf(mark)];
	const beside = [
		...(sure === undefined ? [] : [sure ? 'was sure' : 'was unsure']),
		...(hint === undefined ? [] : [`hint: the ${hint}`])
	];
	return beside.length === 0 ? said : `${said} (${beside.join('; ')})`;
}

/** `: ½ of 1 point`; empty where there are no points to speak of. */
function sayEarned(mark: Mark): string {
	if (!('earned' in mark)) return '';
	return `: ${sayPoints(mark.earned)} of ${sayHowMany(mark.possible, 'point')}`;
}

function sayLine(line: Line, asked: AskedItem): string[] {
	const { part, given, right, partly, typed, key } = line;
	const verdict = part && given ? ` (${right ? 'right' : partly ? 'partly right' : 'wrong'})` : '';
	const said = given && (typed ? inOneLine(given.text) : plain(given.text));
	return [
		...(part ? [`– ${plain(part)}`] : []),
		...(said || part ? [`Given: ${said ?? 'nothing'}${verdict}`] : []),
		// What was chosen and is right is the right answer, word for word.
		...(right && (!typed || said === plain(key.text)) ? [] : [`Right answer: ${plain(key.text)}`]),
		...(line.proof.length === 0 ? [] : right ? [sayWhere(line)] : sayProof(line, asked))
	];
}

/** What its writer compares: the whole, which has no part, and once it has been compared each point of the rubric. */
function sayOwn(line: Line): string[] {
	const { part, given, right, key } = line;
	if (part === undefined)
		return [...(given ? [`Given: ${inOneLine(given.text)}`] : []), `Model answer: ${plain(key.text)}`];
	return given ? [`${right ? '[x]' : '[ ]'} ${plain(part)}. ${sayWhere(line)}`] : [];
}

/** What is right needs its proof named alone. */
function sayWhere({ proof, nearest }: Line): string {
	const numbers = [...new Set(proof.map(paragraphOf))];
	return `${nearest ? 'Closest in' : 'Proof in'} ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}`;
}

function sayProof({ proof, nearest }: Line, { sentences }: AskedItem): string[] {
	return neighbours(proof).map((ids) => {
		const quoted = plain(ids.map((id) => sentences[id] ?? '').join(' '));
		return `${nearest ? 'Closest in' : 'Proof in'} paragraph ${paragraphOf(ids[0]!)}: ${quoted}`;
	});
}
