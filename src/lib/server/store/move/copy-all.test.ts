import { describe, expect, it } from 'vitest';
import type { AssignmentId, ClassId, ParticipantId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import {
	anAssignment,
	anAttempt,
	anId,
	aParticipant,
	aPublication,
	aPublished
} from '../../../../../tests/builders/assignment.ts';
import { anItem } from '../../../../../tests/builders/item.ts';
import { aKeptClass } from '../../../../../tests/builders/kept-class.ts';
import { aStore, NINE, TestClocks } from '../../../../../tests/builders/store.ts';
import type { Store } from '../store.ts';
import { copyAll } from './copy-all.ts';
import { weigh } from './weigh.ts';

const QUIZ = anAssignment().id;

/** A school: a class, a draft, and a quiz that so many have taken. */
async function fill(store: Store, students = 3): Promise<Store> {
	const aClass = aKeptClass({ roster: [{ id: anId('student') as never, name: 'Ana' }] });
	await store.classes.create(aClass.id, aClass);
	const draft = anAssignment({ id: anId('draft') as AssignmentId });
	await store.assignments.create(draft.id, draft);
	const state = { kind: 'published', publication: aPublication() } as const;
	await store.assignments.create(QUIZ, anAssignment({ class: aClass.id, state }));
	await store.published.create(QUIZ, aPublished([anItem({ type: 'single-choice' })]));
	await store.work.create(QUIZ);
	const ids = Array.from({ length: students }, (_, i) => anId(`p${i}`) as ParticipantId);
	await store.work.change(QUIZ, () => ({
		participants: ids.map((id) => aParticipant({ id })),
		attempts: ids.map((participant, i) => anAttempt({ id: anId(`a${i}`) as AttemptId, participant })),
		result: undefined
	}));
	const setup = { digest: 'of a code' as never, madeAt: 1 };
	await store.accounts.change((accounts) => ({ next: { ...accounts, setup }, result: undefined }));
	return store;
}

/** The same store, in which only so many writes can be done before everything fails. */
function failingAfter(store: Store, writes: number): Store {
	let left = writes;
	const counted = <T extends object>(part: T): T =>
		new Proxy(part, {
			get(target, name) {
				const act = Reflect.get(target, name) as unknown;
				if (typeof act !== 'function') return act;
				return (...args: unknown[]): unknown => {
					if ((name === 'create' || name === 'change') && left-- === 0) throw new Error('cut short');
					return Reflect.apply(act, target, args) as unknown;
				};
			}
		});
	return new Proxy(store, {
		get: (target, name) => {
			const part = Reflect.get(target, name) as unknown;
			if (typeof part === 'function') return part.bind(target) as unknown;
			return typeof part === 'object' && part !== null ? counted(part) : part;
		}
	});
}

describe('everything of a store, copied to another,', () => {
	it('is the same there, and as it was here', async () => {
		const from = await fill((await aStore()).store, 450);
		const before = await weigh(from);
		const { store: to } = await aStore();
		const told: number[] = [];
		expect(await copyAll(from, to, (done, of) => told.push(done / of))).toEqual({ kind: 'moved' });
		expect(await weigh(to)).toEqual(before);
		expect(await weigh(from)).toEqual(before);
		expect(before).toMatchObject({
			classes: 1,
			assignments: 2,
			published: 1,
			participants: 450,
			attempts: 450
		});
		expect(told).toEqual([1 / 3, 2 / 3, 1]);
	});

	it('is copied on where it was cut short, wherever that was', async () => {
		const from = await fill((await aStore()).store);
		const whole = await weigh(from);
		const cuts: number[] = [];
		for (let writes = 0; ; writes++) {
			const { store: to } = await aStore();
			const cut = await copyAll(from, failingAfter(to, writes)).catch(() => undefined);
			if (cut !== undefined) break;
			cuts.push(writes);
			expect(await copyAll(from, to)).toEqual({ kind: 'moved' });
			expect(await weigh(to)).toEqual(whole);
		}
		// A class, two assignments, what was published, three steps of its work, and the accounts.
		expect(cuts).toHaveLength(8);
	});

	it('leaves what is there and is something else, and says what', async () => {
		const from = await fill((await aStore()).store);
		const { store: to } = await aStore();
		await to.classes.create(aKeptClass().id, aKeptClass({ name: 'Another' }));
		expect(await copyAll(from, to)).toEqual({ kind: 'other', document: `class-${aKeptClass().id}` });
		expect((await to.classes.get(anId('class') as ClassId))?.name).toBe('Another');
	});

	it('leaves a work that has other answers', async () => {
		const from = await fill((await aStore()).store);
		const { store: to } = await aStore();
		await copyAll(from, to);
		await to.work.changeAttempt(QUIZ, anId('a1') as AttemptId, (attempt) => ({
			next: { ...attempt, givenBack: 7 },
			result: undefined
		}));
		expect(await copyAll(from, to)).toEqual({ kind: 'other', document: `work-${QUIZ}` });
	});

	it('does not come where others teach', async () => {
		const from = await fill((await aStore()).store);
		const { store: to } = await aStore();
		const teacher = {
			...{ id: anId('teacher') as never, name: 'Ms Lee', role: 'owner' as const, password: '' as never },
			...{ createdAt: 0, sessions: [], devices: [] }
		};
		await to.accounts.change((accounts) => ({
			next: { ...accounts, teachers: { [teacher.id]: teacher } },
			result: undefined
		}));
		expect(await copyAll(from, to)).toEqual({ kind: 'other', document: 'accounts' });
		expect(await to.classes.all()).toEqual([]);
	});

	it('does not go where it would be earlier', async () => {
		const from = await fill((await aStore()).store);
		const { store: to } = await aStore({ clocks: new TestClocks(NINE - 3_600_000) });
		expect(await copyAll(from, to)).toMatchObject({ kind: 'clock' });
		expect(await to.classes.all()).toEqual([]);
	});
});
