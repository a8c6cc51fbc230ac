import { describe, expect, it } from 'vitest';
import type { Revision } from '#lib/items/item.ts';
import type { OpenResponseGiven, PointId } from '#lib/items/open-response/item.ts';
import type { Item } from '#lib/items/types.ts';
import { asAsked } from '#lib/quiz/attempt.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { ArticleRecord } from './article-record.svelte.ts';
import { SCHEMA, type Document } from './document.ts';
import { openMemory } from './storage/memory.ts';
import type { Storage } from './storage/storage.ts';

const choice = anItem({ type: 'single-choice', id: 'ferry/choice', revision: 'c1' as Revision });
const claim = anItem({ type: 'true-false-not-given', id: 'ferry/claim', revision: 'd1' as Revision });
const other = anItem({ type: 'single-choice', id: 'ferry/other', revision: 'e1' as Revision });

/** A tab: a record over a storage, by a clock that moves on by one each time it is read. */
function aTab(storage: Storage = openMemory(), clock = { time: 1000 }) {
	const announced: string[] = [];
	const lost: string[] = [];
	const damaged: string[] = [];
	const record = new ArticleRecord('ferry', {
		storage,
		announce: (key) => announced.push(key),
		lost: () => lost.push('lost'),
		kept: () => undefined,
		damaged: () => damaged.push('damaged'),
		cleared: () => undefined,
		now: () => clock.time++
	});
	return { record, storage, clock, announced, lost, damaged };
}

const start = (record: ArticleRecord, ...items: Item[]) =>
	record.start({
		title: 'The ferry',
		form: formOf(
			items.map(({ id }) => id),
			'SPRING' as Seed
		),
		conditions: PLAIN,
		asked: items.map((item) => asAsked(item, aPassage()))
	});

/** The page is loaded again: another record over the same storage, which has read it. */
async function reloaded(tab: ReturnType<typeof aTab>) {
	const again = aTab(tab.storage, tab.clock);
	await again.record.read();
	return again;
}

/** A storage that refuses to write the documents whose key begins so. */
function refusing(storage: Storage, prefix: string): Storage {
	return {
		...storage,
		update: async (key, change) => {
			if (key.startsWith(prefix)) throw new DOMException('no room', 'QuotaExceededError');
			await storage.update(key, change);
		}
	};
}

describe('a record with nothing in it', () => {
	it('has no attempt under way, none that is over, and nothing seen', async () => {
		const { record } = aTab();
		await record.read();
		expect([record.current, record.finished, record.seen]).toEqual([undefined, [], new Set()]);
	});

	it('takes no response where no attempt is under way', async () => {
		const tab = aTab();
		await tab.record.respond(choice.id, rightResponse(choice));
		expect([tab.record.current, tab.announced]).toEqual([undefined, []]);
	});

	it('ends nothing where no attempt is under way', async () => {
		const { record } = aTab();
		expect([await record.finish(), record.finished]).toEqual([undefined, []]);
	});
});

describe('an attempt', () => {
	it('is under way once it has begun', async () => {
		const { record } = aTab();
		await start(record, choice, claim);
		expect(record.current).toMatchObject({
			article: 'ferry',
			title: 'The ferry',
			form: { items: [choice.id, claim.id], seed: 'SPRING' },
			startedAt: 1000,
			place: 0,
			responses: {}
		});
	});

	it('is seen by views before it is kept', () => {
		const { record } = aTab();
		void start(record, choice);
		expect(record.current?.title).toBe('The ferry');
	});

	it('has the first response that was given, and not a second', async () => {
		const { record } = aTab();
		await start(record, choice);
		await record.respond(choice.id, wrongResponse(choice));
		await record.respond(choice.id, rightResponse(choice));
		expect(record.current?.responses).toEqual({ [choice.id]: wrongResponse(choice) });
	});

	it('has the latest draft', async () => {
		const { record } = aTab();
		await start(record, choice);
		await record.draft(choice.id, wrongResponse(choice));
		await record.draft(choice.id, rightResponse(choice));
		expect(record.current?.drafts).toEqual({ [choice.id]: rightResponse(choice) });
	});

	it('has no draft that was taken back', async () => {
		const { record } = aTab();
		await start(record, choice);
		await record.draft(choice.id, wrongResponse(choice));
		await record.draft(choice.id, undefined);
		expect(record.current?.drafts).toEqual({});
	});

	it('is where it was last moved to', async () => {
		const { record } = aTab();
		await start(record, choice, claim);
		await record.moveTo(1);
		await record.moveTo(0);
		expect(record.current?.place).toBe(0);
	});

	it('comes back whole when the page is loaded again', async () => {
		const tab = aTab();
		await start(tab.record, choice, claim);
		await tab.record.respond(choice.id, rightResponse(choice));
		await tab.record.draft(claim.id, wrongResponse(claim));
		await tab.record.moveTo(1);
		expect((await reloaded(tab)).record.current).toEqual(tab.record.current);
	});

	it('that is begun over one with answers keeps that one as it stands', async () => {
		const { record } = aTab();
		await start(record, choice, claim);
		const first = record.current!.id;
		await record.respond(choice.id, rightResponse(choice));
		await start(record, other);
		expect(record.finished).toMatchObject([{ id: first, responses: { [choice.id]: rightResponse(choice) } }]);
	});

	it('that is begun over one without answers forgets that one', async () => {
		const tab = aTab();
		await start(tab.record, choice, claim);
		await tab.record.draft(choice.id, rightResponse(choice));
		await start(tab.record, other);
		expect((await reloaded(tab)).record).toMatchObject({
			finished: [],
			current: { form: { items: [other.id] } }
		});
	});

	it('tells other tabs of every change', async () => {
		const tab = aTab();
		await start(tab.record, choice);
		await tab.record.respond(choice.id, rightResponse(choice));
		await tab.record.finish();
		expect(tab.announced).toEqual(['open/ferry', 'open/ferry', 'finished/ferry', 'open/ferry']);
	});
});

describe('an attempt that is finished', () => {
	it('is over: kept with its responses and its end, and no longer under way', async () => {
		const { record } = aTab();
		await start(record, choice, claim);
		await record.respond(choice.id, rightResponse(choice));
		const id = await record.finish();
		expect([record.current, record.finished]).toEqual([
			undefined,
			[
				{
					id,
					article: 'ferry',
					title: 'The ferry',
					form: { items: [choice.id, claim.id], seed: 'SPRING' },
					conditions: PLAIN,
					startedAt: 1000,
					finishedAt: 1002,
					asked: [choice, claim].map((item) => asAsked(item, aPassage())),
					responses: { [choice.id]: rightResponse(choice) },
					hints: {},
					sure: {},
					flagged: []
				}
			]
		]);
	});

	it('is kept even when nothing was answered', async () => {
		const { record } = aTab();
		await start(record, choice);
		await record.finish();
		expect(record.finished).toMatchObject([{ responses: {} }]);
	});

	it('takes no more responses', async () => {
		const { record } = aTab();
		await start(record, choice);
		await record.finish();
		await record.respond(choice.id, rightResponse(choice));
		expect(record.finished).toMatchObject([{ responses: {} }]);
	});

	it('is finished once, however often it is asked for', async () => {
		const { record } = aTab();
		await start(record, choice);
		await Promise.all([record.finish(), record.finish()]);
		expect(record.finished).toHaveLength(1);
	});

	it('is over when the page is loaded again', async () => {
		const tab = aTab();
		await start(tab.record, choice);
		await tab.record.respond(choice.id, rightResponse(choice));
		await tab.record.finish();
		expect((await reloaded(tab)).record).toMatchObject({ current: undefined, finished: tab.record.finished });
	});

	it('is over when the page was closed before it was let go of', async () => {
		const storage = openMemory();
		const tab = aTab(storage);
		await start(tab.record, choice, claim);
		await tab.record.respond(choice.id, rightResponse(choice));
		const closing = aTab(refusing(storage, 'open/'), tab.clock);
		await closing.record.read();
		await closing.record.finish();
		expect((await reloaded(tab)).record).toMatchObject({
			current: undefined,
			finished: [{ responses: { [choice.id]: rightResponse(choice) } }]
		});
	});

	it('makes way for the next one, also where it was not let go of', async () => {
		const storage = openMemory();
		const tab = aTab(storage);
		await start(tab.record, choice);
		const closing = aTab(refusing(storage, 'open/'), tab.clock);
		await closing.record.read();
		await closing.record.finish();
		const next = await reloaded(tab);
		await start(next.record, other);
		expect((await reloaded(tab)).record).toMatchObject({
			current: { form: { items: [other.id] } },
			finished: [{ form: { items: [choice.id] } }]
		});
	});

	it('is still under way, with its answers, when it could not be kept', async () => {
		const storage = openMemory();
		const tab = aTab(storage);
		await start(tab.record, choice, claim);
		await tab.record.respond(choice.id, rightResponse(choice));
		const full = aTab(refusing(storage, 'finished/'), tab.clock);
		await full.record.read();
		await full.record.finish();
		expect((await reloaded(tab)).record.current).toMatchObject({
			responses: { [choice.id]: rightResponse(choice) }
		});
	});
});

/** Puts entries into what is kept of the open attempt, whatever they are. */
async function tampered(tab: ReturnType<typeof aTab>, entries: (attempt: string) => Record<string, unknown>) {
	const attempt = tab.record.current!.id;
	await tab.storage.update('open/ferry', (old) => {
		const document = old as Document;
		return { ...document, entries: { ...document.entries, ...entries(attempt) } };
	});
	return reloaded(tab);
}

describe('a question with a response that cannot be read', () => {
	const unreadable = { at: 1001, value: { type: 'single-choice', option: 5 } };

	it('can be answered, and is when the page is loaded again', async () => {
		const tab = aTab();
		await start(tab.record, choice);
		const next = await tampered(tab, (attempt) => ({ [`${attempt}/response/${choice.id}`]: unreadable }));
		const before = next.record.current?.responses;
		await next.record.respond(choice.id, rightResponse(choice));
		expect([before, (await reloaded(tab)).record.current?.responses]).toEqual([
			{},
			{ [choice.id]: rightResponse(choice) }
		]);
	});

	it('keeps what could not be read', async () => {
		const tab = aTab();
		await start(tab.record, choice);
		const next = await tampered(tab, (attempt) => ({ [`${attempt}/response/${choice.id}`]: unreadable }));
		await next.record.respond(choice.id, rightResponse(choice));
		const { entries } = (await tab.storage.get('open/ferry')) as Document;
		expect(entries[`${next.record.current!.id}/response/${choice.id}`]).toEqual(unreadable);
	});

	it('is answered when the attempt is over', async () => {
		const tab = aTab();
		await start(tab.record, choice);
		const next = await tampered(tab, (attempt) => ({ [`${attempt}/response/${choice.id}`]: unreadable }));
		await next.record.respond(choice.id, rightResponse(choice));
		await next.record.finish();
		expect((await reloaded(tab)).record.finished).toMatchObject([
			{ responses: { [choice.id]: rightResponse(choice) } }
		]);
	});
});

describe('a response that answers nothing', () => {
	it('does not stand in the way of one that does', async () => {
		const typed = anItem({ type: 'short-answer' });
		const { record } = aTab();
		await start(record, typed);
		await record.respond(typed.id, { type: 'short-answer', text: '.' });
		const before = record.current?.responses;
		await record.respond(typed.id, rightResponse(typed));
		expect([before, record.current?.responses]).toEqual([{}, { [typed.id]: rightResponse(typed) }]);
	});

	it('is not kept', async () => {
		const typed = anItem({ type: 'short-answer' });
		const tab = aTab();
		await start(tab.record, typed);
		await tab.record.respond(typed.id, { type: 'short-answer', text: '.' });
		expect(tab.announced).toEqual(['open/ferry']);
	});
});

describe('an open response', () => {
	const essay = anItem({ type: 'open-response' });
	const [first, second] = essay.rubric.map(({ id }) => id) as [PointId, PointId];
	const given: OpenResponseGiven = { type: 'open-response', text: 'They quarrel.' };
	const finding = (...points: PointId[]): OpenResponseGiven => ({ ...given, points });

	async function answered() {
		const tab = aTab();
		await start(tab.record, essay);
		await tab.record.respond(essay.id, given);
		return tab;
	}

	it('has the points that its writer finds in it', async () => {
		const { record } = await answered();
		await record.compare(essay.id, finding(second));
		expect(record.current?.responses).toEqual({ [essay.id]: finding(second) });
	});

	it('has been compared, with nothing found, when what was found is taken back', async () => {
		const tab = await answered();
		await tab.record.compare(essay.id, finding(second));
		await tab.record.compare(essay.id, finding());
		expect((await reloaded(tab)).record.current?.responses).toEqual({ [essay.id]: finding() });
	});

	it('has been compared where nothing was found from the first', async () => {
		const { record } = await answered();
		await record.compare(essay.id, finding());
		expect(record.current?.responses).toEqual({ [essay.id]: finding() });
	});

	it('has the points that were found in two tabs at once', async () => {
		const here = await answered();
		const there = await reloaded(here);
		await Promise.all([
			here.record.compare(essay.id, finding(first)),
			there.record.compare(essay.id, finding(second))
		]);
		expect((await reloaded(here)).record.current?.responses).toEqual({ [essay.id]: finding(first, second) });
	});

	it('has no points that were found in another text', async () => {
		const { record } = await answered();
		await record.compare(essay.id, { ...finding(first), text: 'Another text.' });
		expect(record.current?.responses).toEqual({ [essay.id]: given });
	});

	it('is over with the points that were found in it', async () => {
		const tab = await answered();
		await tab.record.compare(essay.id, finding(first));
		await tab.record.finish();
		expect((await reloaded(tab)).record.finished).toMatchObject([
			{ responses: { [essay.id]: finding(first) } }
		]);
	});
});

describe('a document in which one entry cannot be read', () => {
	const bad = { at: Number.NaN, value: 1 };

	it('is read without it, which is said', async () => {
		const tab = aTab();
		await start(tab.record, choice);
		await tab.record.respond(choice.id, rightResponse(choice));
		const next = await tampered(tab, (attempt) => ({ [`${attempt}/place`]: bad }));
		expect([next.record.current, next.damaged]).toEqual([tab.record.current, ['damaged']]);
	});

	it('is kept without it, which is set aside', async () => {
		const tab = aTab();
		await start(tab.record, choice);
		const next = await tampered(tab, () => ({ 'B/place': bad }));
		await next.record.respond(choice.id, rightResponse(choice));
		const { entries } = (await tab.storage.get('open/ferry')) as Document;
		expect([Object.keys(entries).includes('B/place'), await tab.storage.get('open/ferry.damaged')]).toEqual([
			false,
			[{ schema: SCHEMA, entries: { 'B/place': bad } }]
		]);
	});

	it('sets it aside beside what was set aside before', async () => {
		const tab = aTab();
		await tab.storage.update('open/ferry.damaged', () => ['torn']);
		await start(tab.record, choice);
		const next = await tampered(tab, () => ({ 'B/place': bad }));
		await next.record.moveTo(0);
		await next.record.moveTo(0);
		expect(await tab.storage.get('open/ferry.damaged')).toEqual([
			'torn',
			{ schema: SCHEMA, entries: { 'B/place': bad } }
		]);
	});
});

describe('an entry of the last moment that there is', () => {
	it('does not make what comes after it unreadable', async () => {
		const tab = aTab();
		await start(tab.record, choice, claim);
		const next = await tampered(tab, (attempt) => ({ [`${attempt}/place`]: { at: 8.64e15, value: 1 } }));
		await next.record.moveTo(0);
		const last = await reloaded(tab);
		expect([last.damaged, last.record.current?.id]).toEqual([[], tab.record.current?.id]);
	});
});

describe('what was seen', () => {
	it('is what was asked, answered or not, over or under way', async () => {
		const { record } = aTab();
		await start(record, choice, claim);
		await record.finish();
		await start(record, other);
		expect(record.seen).toEqual(new Set([choice.id, claim.id, other.id]));
	});
});

describe('two tabs', () => {
	it('see what the other has done once they are told', async () => {
		const here = aTab();
		const there = aTab(here.storage, here.clock);
		await start(here.record, choice, claim);
		await here.record.respond(choice.id, rightResponse(choice));
		for (const key of here.announced) await there.record.read(key);
		expect(there.record.current).toEqual(here.record.current);
	});

	it('lose none of the responses that they give by turns', async () => {
		const here = aTab();
		await start(here.record, choice, claim);
		const there = await reloaded(here);
		await here.record.respond(choice.id, rightResponse(choice));
		await there.record.respond(claim.id, rightResponse(claim));
		expect((await reloaded(here)).record.current?.responses).toEqual({
			[choice.id]: rightResponse(choice),
			[claim.id]: rightResponse(claim)
		});
	});

	it('that answer one question twice keep the answer that was given first', async () => {
		const here = aTab();
		await start(here.record, choice);
		const there = await reloaded(here);
		await here.record.respond(choice.id, wrongResponse(choice));
		await there.record.respond(choice.id, rightResponse(choice));
		await there.record.read('open/ferry');
		expect(there.record.current?.responses).toEqual({ [choice.id]: wrongResponse(choice) });
	});

	it('keep what this one has and the other has not, when told of a change', async () => {
		const here = aTab();
		await start(here.record, choice, claim);
		const there = aTab(refusing(here.storage, 'open/'), here.clock);
		await there.record.read();
		await there.record.respond(claim.id, rightResponse(claim));
		await here.record.respond(choice.id, rightResponse(choice));
		await there.record.read('open/ferry');
		expect(Object.keys(there.record.current?.responses ?? {}).sort()).toEqual([choice.id, claim.id]);
	});

	it('both know when one of them has ended the quiz', async () => {
		const here = aTab();
		await start(here.record, choice);
		const there = await reloaded(here);
		await here.record.finish();
		for (const key of ['finished/ferry', 'open/ferry']) await there.record.read(key);
		expect(there.record).toMatchObject({ current: undefined, finished: here.record.finished });
	});

	it('read only what has changed', async () => {
		const here = aTab();
		const there = aTab(here.storage, here.clock);
		await start(here.record, choice);
		await there.record.read('finished/ferry');
		expect(there.record.current).toBeUndefined();
	});
});

describe('a storage that takes nothing', () => {
	it('is said to have lost each thing that it was given', async () => {
		const tab = aTab(refusing(openMemory(), ''));
		await start(tab.record, choice);
		await tab.record.respond(choice.id, rightResponse(choice));
		expect([tab.lost, tab.announced]).toEqual([['lost', 'lost'], []]);
	});

	it('does not stop the quiz: everything stays in memory, to the end', async () => {
		const { record } = aTab(refusing(openMemory(), ''));
		await start(record, choice);
		await record.respond(choice.id, rightResponse(choice));
		const id = await record.finish();
		expect([record.current, record.finished]).toMatchObject([
			undefined,
			[{ id, responses: { [choice.id]: rightResponse(choice) } }]
		]);
	});

	it('gets everything that it missed once it takes something again', async () => {
		const storage = openMemory();
		const broken = refusing(storage, '');
		const tab = aTab(broken);
		await start(tab.record, choice, claim);
		broken.update = (key, change) => storage.update(key, change);
		await tab.record.respond(choice.id, rightResponse(choice));
		expect((await reloaded({ ...tab, storage })).record.current).toEqual(tab.record.current);
	});

	it('by a newer Courtside says so when it is read', async () => {
		const storage = openMemory();
		await storage.update('open/ferry', () => ({ schema: 99, entries: {} }));
		await expect(aTab(storage).record.read()).rejects.toThrow('newer Courtside');
	});
});
