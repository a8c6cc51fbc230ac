import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import type { ItemId, Revision } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { USUAL } from '#lib/quiz/choice.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { formOf, formQuery, type Form } from '#lib/quiz/form.ts';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { ArticleRecord } from './article-record.svelte.ts';
import { QuizSession, type Wanted } from './quiz-session.svelte.ts';
import { openMemory } from './storage/memory.ts';

/** Six items of each skill, two on each of the three paragraphs of the passage: enough for three quizzes. */
const BANK: Item[] = SKILLS.flatMap((skill) =>
	Array.from({ length: 6 }, (_, i) =>
		anItem({
			type: 'single-choice',
			id: `ferry/${skill}-${i}`,
			revision: `${skill}-${i}` as Revision,
			skill,
			evidence: [[`${(i % 3) + 1}.1` as SentenceId]]
		})
	)
);
const formOfLocal = (...local: string[]): Form =>
	formOf(
		local.map((id) => `ferry/${id}` as ItemId),
		'SPRING' as Seed
	);
const linkTo = (form: Form) => new URLSearchParams(formQuery(form));
const asWanted = (form: Form): Wanted => ({ kind: 'form', form, conditions: PLAIN });
const NEW: Wanted = { kind: 'choice', choice: USUAL };
const plain = new URLSearchParams();
const asNew = new URLSearchParams('new');

const LINKED = formOfLocal('locate-0', 'infer-1', 'purpose-2');
const OTHER = formOfLocal('locate-3', 'infer-4');

/** A session over a bank that may change, or be out of reach. */
function aSession(items: Item[] = BANK, storage = openMemory()) {
	const source = { items, reachable: true };
	let time = 1000;
	const record = new ArticleRecord('ferry', {
		storage,
		announce: () => undefined,
		lost: () => undefined,
		kept: () => undefined,
		damaged: () => undefined,
		cleared: () => undefined,
		now: () => time++
	});
	const session = new QuizSession(record, {
		article: 'ferry',
		passage: aPassage(),
		drawables: async () => {
			if (!source.reachable) throw new TypeError('Failed to fetch');
			return source.items;
		},
		items: async (ids) => {
			if (!source.reachable) throw new TypeError('Failed to fetch');
			return source.items.filter(({ id }) => ids.includes(id));
		}
	});
	const start = vi.spyOn(record, 'start');
	return { session, record, source, storage, started: () => start.mock.calls.length };
}

const answer = async (session: QuizSession) =>
	session.respond(rightResponse(session.turns[session.place]!.asked.item));
const askedIds = (session: QuizSession) => session.turns.map(({ asked }) => asked.item.id).sort();

// Seeds and ids of attempts come from the browser's dice: here they come from a seed.
beforeEach(() => {
	const rng = rngFor('SPRING' as Seed, 'dice');
	vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
		if (bytes instanceof Uint8Array) bytes.forEach((_, i) => (bytes[i] = rng.below(256)));
		return bytes;
	});
});
afterEach(() => vi.restoreAllMocks());

describe('the plain address', () => {
	it('begins a quiz of twelve, two of each skill', async () => {
		const { session } = aSession();
		await session.open(plain);
		const skills = session.turns.map(({ asked }) => asked.item.skill);
		expect([session.stage, SKILLS.map((skill) => skills.filter((each) => each === skill).length)]).toEqual([
			{ kind: 'taking' },
			[2, 2, 2, 2, 2, 2]
		]);
	});

	it('comes back to the quiz that is under way', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		const { id } = record.current!;
		await session.open(plain);
		expect([session.stage.kind, record.current?.id]).toEqual(['taking', id]);
	});

	it('comes back to the quiz that is under way when the page is loaded again out of reach', async () => {
		const first = aSession();
		await first.session.open(plain);
		await answer(first.session);
		const again = aSession(BANK, first.storage);
		again.source.reachable = false;
		await again.record.read();
		await again.session.open(plain);
		expect([again.session.stage, again.session.turns]).toEqual([{ kind: 'taking' }, first.session.turns]);
	});

	it('begins another quiz once one is over, of other questions', async () => {
		const { session } = aSession();
		await session.open(plain);
		const first = askedIds(session);
		await session.finish();
		await session.open(plain);
		expect(askedIds(session).filter((id) => first.includes(id))).toEqual([]);
	});

	it('says how short the bank is when there is no quiz in it', async () => {
		const { session, record } = aSession(BANK.filter(({ id }) => /locate|infer-0/.test(id)));
		await session.open(plain);
		// Six and one, where twelve are wanted; each of three paragraphs is asked five times at most.
		expect([session.stage, record.current]).toMatchObject([{ kind: 'short', short: 5 }, undefined]);
	});

	it('asks more of one skill where there are too few of another', async () => {
		const { session } = aSession(BANK.filter(({ id }) => !id.startsWith('ferry/infer')));
		await session.open(plain);
		expect(session.turns).toHaveLength(12);
	});
});

describe('asking for a new quiz', () => {
	it('begins one where none is under way', async () => {
		const { session } = aSession();
		await session.open(asNew);
		expect([session.stage.kind, session.turns.length]).toEqual(['taking', 12]);
	});

	it('replaces one without answers by one of other questions', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		const first = askedIds(session);
		await session.open(asNew);
		expect([askedIds(session).filter((id) => first.includes(id)), record.finished]).toEqual([[], []]);
	});

	it('leaves the choice where answers have been given', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		await answer(session);
		const { id } = record.current!;
		await session.open(asNew);
		expect([session.stage, record.current?.id]).toEqual([{ kind: 'choosing', wanted: NEW }, id]);
	});

	it('leaves the choice where an answer has been drafted', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		await session.draft(rightResponse(session.turns[0]!.asked.item));
		const { id, drafts } = record.current!;
		await session.open(asNew);
		expect([session.stage, record.current?.id, record.current?.drafts]).toEqual([
			{ kind: 'choosing', wanted: NEW },
			id,
			drafts
		]);
	});

	it('does not ask where the draft was taken back', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		await session.draft(rightResponse(session.turns[0]!.asked.item));
		await session.draft(undefined);
		const { id } = record.current!;
		await session.open(asNew);
		expect([session.stage.kind, record.current?.id === id]).toEqual(['taking', false]);
	});

	it('keeps no score of a quiz of drafts alone when another is chosen', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		await session.draft(rightResponse(session.turns[0]!.asked.item));
		await session.begin(NEW);
		expect(record.finished).toEqual([]);
	});

	it('begins one quiz, however often it is asked for at once', async () => {
		const { session, started } = aSession();
		await Promise.all([session.begin(NEW), session.begin(NEW), session.begin(NEW)]);
		expect(started()).toBe(1);
	});

	it('begins another when one has begun', async () => {
		const { session, started } = aSession();
		await session.begin(NEW);
		await session.begin(NEW);
		expect(started()).toBe(2);
	});

	it('goes on with the quiz that is under way when that is chosen', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		await answer(session);
		await session.open(asNew);
		session.carryOn();
		expect([session.stage, Object.keys(record.current!.responses)]).toMatchObject([
			{ kind: 'taking' },
			{ length: 1 }
		]);
	});

	it('ends the quiz that is under way as it stands when that is chosen', async () => {
		const { session, record } = aSession();
		await session.open(plain);
		await answer(session);
		const { id, responses } = record.current!;
		await session.open(asNew);
		await session.begin(NEW);
		expect(record.finished).toMatchObject([{ id, responses }]);
	});
});

describe('a link', () => {
	it('begins its own quiz', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		expect([session.stage.kind, session.current?.form]).toEqual(['taking', LINKED]);
	});

	it('begins its own quiz whatever has been seen', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.finish();
		await session.open(linkTo(LINKED));
		expect([session.stage.kind, session.current?.form]).toEqual(['taking', LINKED]);
	});

	it('to the quiz that is under way comes back to it', async () => {
		const { session, record } = aSession();
		await session.open(linkTo(LINKED));
		await answer(session);
		const { id } = record.current!;
		await session.open(linkTo(LINKED));
		expect([session.stage.kind, record.current?.id]).toEqual(['taking', id]);
	});

	it('to the same questions in another order is another quiz', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		const reordered = { ...LINKED, seed: 'SUMMER' as Seed };
		await session.open(linkTo(reordered));
		expect(session.current?.form).toEqual(reordered);
	});

	it('to another quiz replaces one without answers', async () => {
		const { session, record } = aSession();
		await session.open(linkTo(LINKED));
		await session.open(linkTo(OTHER));
		expect([session.current?.form, record.finished]).toEqual([OTHER, []]);
	});

	it('to another quiz leaves the choice where an answer has been drafted', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.draft(rightResponse(session.turns[0]!.asked.item));
		await session.open(linkTo(OTHER));
		expect([session.stage, session.current?.form]).toEqual([
			{ kind: 'choosing', wanted: asWanted(OTHER) },
			LINKED
		]);
	});

	it('to another quiz leaves the choice where answers have been given', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await answer(session);
		await session.open(linkTo(OTHER));
		expect([session.stage, session.current?.form]).toEqual([
			{ kind: 'choosing', wanted: asWanted(OTHER) },
			LINKED
		]);
	});

	it('that is damaged says so', async () => {
		const { session } = aSession();
		await session.open(new URLSearchParams('seed=SPRING&items=locate-0,'));
		expect([session.stage, session.current]).toEqual([{ kind: 'damaged-link' }, undefined]);
	});

	it('that is damaged leaves the quiz that is under way alone', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.open(new URLSearchParams('seed=SPRING'));
		expect([session.stage.kind, session.current?.form]).toEqual(['damaged-link', LINKED]);
	});

	it('asks what is left of its questions, and names those that are gone', async () => {
		const { session } = aSession(BANK.filter(({ id }) => id !== 'ferry/infer-1'));
		await session.open(linkTo(LINKED));
		expect([session.stage.kind, askedIds(session), session.gone]).toEqual([
			'taking',
			['ferry/locate-0', 'ferry/purpose-2'],
			['ferry/infer-1']
		]);
	});

	it('of which no question is left leads nowhere, and leaves the quiz that is under way alone', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.open(linkTo(formOfLocal('gone', 'gone-too')));
		expect([session.stage.kind, session.current?.form]).toEqual(['damaged-link', LINKED]);
	});

	it('names nothing as gone where everything is there', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		expect(session.gone).toEqual([]);
	});
});

describe('questions that cannot be fetched', () => {
	it('are said to be out of reach, with what was wanted', async () => {
		const { session, source } = aSession();
		source.reachable = false;
		await session.open(linkTo(LINKED));
		expect([session.stage, session.current]).toEqual([
			{ kind: 'unreachable', again: asWanted(LINKED) },
			undefined
		]);
	});

	it('leave the quiz that is under way alone', async () => {
		const { session, source } = aSession();
		await session.open(linkTo(LINKED));
		source.reachable = false;
		await session.open(asNew);
		expect([session.stage, session.current?.form]).toEqual([{ kind: 'unreachable', again: NEW }, LINKED]);
	});

	it('begin the quiz that was wanted once they can', async () => {
		const { session, source } = aSession();
		source.reachable = false;
		await session.open(linkTo(LINKED));
		source.reachable = true;
		if (session.stage.kind === 'unreachable') await session.begin(session.stage.again);
		expect([session.stage.kind, session.current?.form]).toEqual(['taking', LINKED]);
	});
});

describe('a quiz that is under way', () => {
	it('keeps an answer to the question that is looked at', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.moveTo(1);
		await answer(session);
		expect(session.turns.map(({ mark }) => mark.kind)).toEqual(['unanswered', 'marked', 'unanswered']);
	});

	it('keeps a draft of the question that is looked at, which is no answer', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		const { item } = session.turns[0]!.asked;
		await session.draft(rightResponse(item));
		expect([session.current?.drafts, session.turns[0]!.mark.kind]).toEqual([
			{ [item.id]: rightResponse(item) },
			'unanswered'
		]);
	});

	it.each([-1, 3, 100])('stays where it is when moved to question %i of 0 to 2', async (place) => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.moveTo(1);
		await session.moveTo(place);
		expect(session.place).toBe(1);
	});

	it('goes on to the next question that is not answered, and from the last to the first', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.moveTo(1);
		await answer(session);
		const afterTheMiddle = session.nextOpen;
		await session.moveTo(2);
		await answer(session);
		expect([afterTheMiddle, session.nextOpen]).toEqual([2, 0]);
	});

	it('has no next question when all are answered', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		for (const place of [0, 1, 2]) {
			await session.moveTo(place);
			await answer(session);
		}
		expect(session.nextOpen).toBeUndefined();
	});

	it('is over when it is finished, under the id that leads to its result', async () => {
		const { session, record } = aSession();
		await session.open(linkTo(LINKED));
		const id = await session.finish();
		expect([session.stage, session.turns, record.finished.map((attempt) => attempt.id)]).toEqual([
			{ kind: 'finished' },
			[],
			[id]
		]);
	});
});

describe('before a quiz has begun', () => {
	it('nothing can be answered, and the first place is looked at', async () => {
		const { session, record } = aSession();
		await session.respond(rightResponse(BANK[0]!));
		await session.draft(rightResponse(BANK[0]!));
		expect([session.place, session.turns, session.nextOpen, record.current]).toEqual([
			0,
			[],
			undefined,
			undefined
		]);
	});
});

describe('a quiz that is marked at the end', () => {
	const atTheEnd = new URLSearchParams(`${formQuery(LINKED)}&feedback=end`);
	const draftAt = async (session: QuizSession, place: number) => {
		await session.moveTo(place);
		await session.draft(rightResponse(session.turns[place]!.asked.item));
	};

	it('says of what is chosen that it is given, and of nothing whether it is right', async () => {
		const { session } = aSession();
		await session.open(atTheEnd);
		await draftAt(session, 1);
		expect([session.outcomes, session.nextOpen]).toEqual([['open', 'given', 'open'], 2]);
	});

	it('marks what is chosen when it is over', async () => {
		const { session, record } = aSession();
		await session.open(atTheEnd);
		await draftAt(session, 0);
		const { id } = session.turns[0]!.asked.item;
		await session.finish();
		expect(Object.keys(record.finished[0]!.responses)).toEqual([id]);
	});

	it('is kept with what was chosen when another quiz is begun', async () => {
		const { session, record } = aSession();
		await session.open(atTheEnd);
		await draftAt(session, 2);
		await session.begin(NEW);
		expect(Object.values(record.finished[0]!.responses)).toHaveLength(1);
	});
});

describe('the conditions', () => {
	it('of a link hold for the quiz that it begins', async () => {
		const { session } = aSession();
		await session.open(new URLSearchParams(`${formQuery(LINKED)}&passage=closed&confidence=on&minutes=10`));
		expect(session.conditions).toEqual({
			passage: 'closed',
			feedback: 'each',
			confidence: true,
			minutes: 10
		});
	});

	it('let the limit be changed while the quiz is under way', async () => {
		const { session } = aSession();
		await session.open(new URLSearchParams(`${formQuery(LINKED)}&minutes=10`));
		await session.limit(15);
		const longer = session.conditions.minutes;
		await session.limit(undefined);
		expect([longer, session.conditions.minutes]).toEqual([15, undefined]);
	});
});

describe('a quiz of what was missed', () => {
	it('asks what was answered wrongly before, and nothing else', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		const [first, second] = session.turns.map(({ asked }) => asked.item);
		await session.respond(wrongResponse(first!));
		await session.moveTo(1);
		await session.respond(rightResponse(second!));
		await session.finish();
		await session.open(new URLSearchParams('new&count=1&missed=on'));
		expect(askedIds(session)).toEqual([first!.id]);
	});

	it('says that there is none where nothing was missed', async () => {
		const { session } = aSession();
		await session.open(new URLSearchParams('new&missed=on'));
		expect(session.stage).toMatchObject({ kind: 'short', short: 12 });
	});
});

describe('a flag, a hint and confidence', () => {
	it('are kept with the question, and with the attempt when it is over', async () => {
		const { session, record } = aSession();
		await session.open(linkTo(LINKED));
		const { item } = session.turns[0]!.asked;
		await session.flag(true);
		await session.hint('paragraph');
		await session.sure(false);
		await answer(session);
		expect(session.turns[0]).toMatchObject({
			flagged: true,
			hint: 'paragraph',
			sure: false,
			mark: { earned: 0.5, possible: 1 }
		});
		await session.finish();
		expect(record.finished[0]).toMatchObject({
			flagged: [item.id],
			hints: { [item.id]: 'paragraph' },
			sure: { [item.id]: false }
		});
	});

	it('are taken back, but for the hint', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await session.flag(true);
		await session.sure(true);
		await session.flag(false);
		await session.sure(undefined);
		expect(session.turns[0]).toMatchObject({ flagged: false, sure: undefined });
	});

	it('comes too late after the response: a hint then costs nothing', async () => {
		const { session } = aSession();
		await session.open(linkTo(LINKED));
		await answer(session);
		await session.hint('sentence');
		expect(session.turns[0]).toMatchObject({ hint: undefined, mark: { earned: 1 } });
	});
});

it('a tab stays where it is when another tab moves on in the same quiz', async () => {
	const here = aSession();
	await here.session.open(linkTo(LINKED));
	await here.session.moveTo(1);
	const there = aSession(BANK, here.storage);
	await there.record.read();
	await there.session.open(plain);
	await there.session.moveTo(2);
	await here.record.read();
	expect([here.session.place, there.session.place]).toEqual([1, 2]);
});
