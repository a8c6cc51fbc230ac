import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignedAttempt, Slot, Work } from '#lib/assignment/attempt.ts';
import type { AssignmentId, ClassId, ParticipantId } from '#lib/assignment/ids.ts';
import { joinCode } from '#lib/assignment/join-code.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId, aPublication } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { ask, emptyModel, foresee, heldBy, steps } from './store-commands.ts';

/** A store that a test may close and open again, with what it has kept. */
export interface Opened {
	store: Store;
	reopen: () => Promise<Opened>;
}

const ASSIGNMENT = anId('assignment') as AssignmentId;
const ATTEMPT = anId('attempt') as AttemptId;

/** A slot that was saved so often. */
const saved = (revision: number): Slot => ({
	revision,
	value: { flagged: true },
	savedAt: revision,
	saves: []
});

/** Ana and her attempt in an assignment. */
async function withAttempt(store: Store, id = ATTEMPT): Promise<void> {
	await store.work.create(ASSIGNMENT);
	await store.work.change(ASSIGNMENT, () => ({
		participants: [aParticipant()],
		attempts: [anAttempt({ id })],
		result: undefined
	}));
}

/** Adds one to the revision of the first slot. */
const saveOnce = (attempt: AssignedAttempt) => {
	const revision = attempt.slots[0]!.revision + 1;
	return { next: { ...attempt, slots: [saved(revision), ...attempt.slots.slice(1)] }, result: revision };
};

/**
 * What is promised of a store, over any adapter.
 *
 * @param open one with nothing in it, another each time
 * @param runs how many times it is asked at random for whatever comes
 */
export function describeStore(name: string, open: () => Promise<Opened>, runs = 60): void {
	describe(`${name} store: accounts`, () => {
		it('are empty until somebody is put in', async () => {
			const { store } = await open();
			expect(store.accounts.get()).toEqual({ teachers: {}, invites: [] });
		});

		it('are there again after a restart', async () => {
			const opened = await open();
			const setup = { digest: 'of a code' as never, madeAt: 1 };
			await opened.store.accounts.change((accounts) => ({ next: { ...accounts, setup }, result: undefined }));
			const { store } = await opened.reopen();
			expect(store.accounts.get().setup).toEqual(setup);
		});

		it('keep both of two changes that are made at the same moment', async () => {
			const { store } = await open();
			const invite = (id: string) =>
				store.accounts.change((accounts) => ({
					next: {
						...accounts,
						invites: [...accounts.invites, { id, digest: id as never, madeAt: 1, by: 'operator' }]
					},
					result: accounts.invites.length
				}));
			expect(await Promise.all([invite('a'), invite('b')])).toEqual([0, 1]);
			expect(store.accounts.get().invites.map(({ id }) => id)).toEqual(['a', 'b']);
		});
	});

	describe(`${name} store: documents`, () => {
		it('are none where none was created', async () => {
			const { store } = await open();
			expect(await store.classes.get(anId('class') as ClassId)).toBeUndefined();
		});

		it('are read as they were created', async () => {
			const { store } = await open();
			await store.classes.create(aKeptClass().id, aKeptClass());
			expect(await store.classes.get(aKeptClass().id)).toEqual(aKeptClass());
		});

		it('are listed in the order of their ids', async () => {
			const { store } = await open();
			const ids = ['b', 'c', 'a'].map((each) => anId(each) as ClassId);
			for (const id of ids) await store.classes.create(id, aKeptClass({ id }));
			expect((await store.classes.all()).map(({ id }) => id)).toEqual([...ids].sort());
		});

		it('are created once', async () => {
			const { store } = await open();
			await store.classes.create(aKeptClass().id, aKeptClass());
			await expect(store.classes.create(aKeptClass().id, aKeptClass({ name: 'Other' }))).rejects.toThrow(
				/there already/
			);
			expect((await store.classes.get(aKeptClass().id))?.name).toBe('Year 9');
		});

		it('are created by one of two who try at the same moment', async () => {
			const { store } = await open();
			const tries = await Promise.allSettled(
				['One', 'Two'].map((each) => store.classes.create(aKeptClass().id, aKeptClass({ name: each })))
			);
			expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
			expect((await store.classes.get(aKeptClass().id))?.name).toBe('One');
		});

		it('tell nothing of each other', async () => {
			const { store } = await open();
			await store.classes.create(aKeptClass().id, aKeptClass());
			expect(await store.assignments.get(aKeptClass().id as string as AssignmentId)).toBeUndefined();
		});

		it.each(['', 'x', '../../../../etc/passwd', '__proto__', 'constructor'])(
			'are none under what is no id: %j',
			async (id) => {
				const { store } = await open();
				expect(await store.classes.get(id as ClassId)).toBeUndefined();
				await expect(
					store.classes.create(id as ClassId, aKeptClass({ id: id as ClassId }))
				).rejects.toThrow();
			}
		);

		it('are not changed where there is none', async () => {
			const { store } = await open();
			expect(await store.classes.change(aKeptClass().id, () => ({ result: 1 }))).toBeUndefined();
		});

		it('are changed by each who asks, one after the other', async () => {
			const { store } = await open();
			await store.classes.create(aKeptClass().id, aKeptClass({ name: '' }));
			const add = (letter: string) =>
				store.classes.change(aKeptClass().id, (each) => ({
					next: { ...each, name: each.name + letter },
					result: each.name
				}));
			expect(await Promise.all(['a', 'b', 'c', 'd'].map(add))).toEqual(['', 'a', 'ab', 'abc']);
			expect((await store.classes.get(aKeptClass().id))?.name).toBe('abcd');
		});

		it('stay as they are where a change throws, and only that one is refused', async () => {
			const { store } = await open();
			await store.classes.create(aKeptClass().id, aKeptClass({ name: '' }));
			const add = (letter: string) =>
				store.classes.change(aKeptClass().id, (each) => {
					if (letter === 'b') throw new Error('Not b.');
					return { next: { ...each, name: each.name + letter }, result: undefined };
				});
			const tries = await Promise.allSettled(['a', 'b', 'c'].map(add));
			expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
			expect((await store.classes.get(aKeptClass().id))?.name).toBe('ac');
		});

		it('cannot become what could not be read again', async () => {
			const { store } = await open();
			await store.classes.create(aKeptClass().id, aKeptClass());
			const spoil = store.classes.change(aKeptClass().id, (each) => ({
				next: { ...each, createdAt: Number.NaN },
				result: undefined
			}));
			await expect(spoil).rejects.toThrow(/createdAt/);
			expect((await store.classes.get(aKeptClass().id))?.createdAt).toBe(0);
		});

		it('are none once they are erased, and may be created again', async () => {
			const { store } = await open();
			await store.classes.create(aKeptClass().id, aKeptClass());
			await store.classes.erase(aKeptClass().id);
			expect(await store.classes.get(aKeptClass().id)).toBeUndefined();
			expect(await store.classes.all()).toEqual([]);
			await store.classes.create(aKeptClass().id, aKeptClass({ name: 'Anew' }));
			expect((await store.classes.get(aKeptClass().id))?.name).toBe('Anew');
		});

		it('stay erased after a restart, also where one was changed at the same moment', async () => {
			const opened = await open();
			const { classes } = opened.store;
			await classes.create(aKeptClass().id, aKeptClass());
			await Promise.all([
				classes.change(aKeptClass().id, (each) => ({ next: { ...each, name: 'Late' }, result: undefined })),
				classes.erase(aKeptClass().id),
				classes.change(aKeptClass().id, (each) => ({ next: { ...each, name: 'Later' }, result: undefined }))
			]);
			expect(await (await opened.reopen()).store.classes.all()).toEqual([]);
		});

		it('that are none are erased without a word', async () => {
			const { store } = await open();
			await expect(store.classes.erase(aKeptClass().id)).resolves.toBeUndefined();
		});
	});

	describe(`${name} store: an assignment`, () => {
		const code = joinCode('K7M4QX');

		it('is found by its code', async () => {
			const { store } = await open();
			await store.assignments.create(
				ASSIGNMENT,
				anAssignment({ state: { kind: 'published', publication: aPublication({ code }) } })
			);
			expect((await store.assignments.byCode(code))?.id).toBe(ASSIGNMENT);
		});

		it('is found by the code that it had, when it is archived', async () => {
			const { store } = await open();
			await store.assignments.create(
				ASSIGNMENT,
				anAssignment({ state: { kind: 'archived', publication: aPublication({ code }), at: 1 } })
			);
			expect((await store.assignments.byCode(code))?.id).toBe(ASSIGNMENT);
		});

		it('is not found by the code of another, nor as a draft', async () => {
			const { store } = await open();
			await store.assignments.create(ASSIGNMENT, anAssignment({ state: { kind: 'draft' } }));
			expect(await store.assignments.byCode(code)).toBeUndefined();
		});
	});

	describe(`${name} store: work`, () => {
		it('begins with nobody', async () => {
			const { store } = await open();
			await store.work.create(ASSIGNMENT);
			const work = await store.work.get(ASSIGNMENT);
			expect([work?.participants.size, work?.attempts.size]).toEqual([0, 0]);
		});

		it('keeps what one who joined has given, also after a restart', async () => {
			const opened = await open();
			await withAttempt(opened.store);
			expect(await opened.store.work.changeAttempt(ASSIGNMENT, ATTEMPT, saveOnce)).toBe(1);
			const work = await (await opened.reopen()).store.work.get(ASSIGNMENT);
			expect(work?.participants.get(aParticipant().id)).toEqual(aParticipant());
			expect(work?.attempts.get(ATTEMPT)?.slots[0]).toEqual(saved(1));
		});

		it('tells of no attempt that there is not', async () => {
			const { store } = await open();
			await withAttempt(store);
			const other = anId('other') as AttemptId;
			expect(await store.work.changeAttempt(ASSIGNMENT, other, saveOnce)).toBeUndefined();
			expect(
				await store.work.changeAttempt(anId('elsewhere') as AssignmentId, ATTEMPT, saveOnce)
			).toBeUndefined();
		});

		it('hands a change of an attempt the student whose it is', async () => {
			const { store } = await open();
			await withAttempt(store);
			const name = await store.work.changeAttempt(ASSIGNMENT, ATTEMPT, (_attempt, participant) => ({
				result: participant.name
			}));
			expect(name).toBe('Ana');
		});

		it('counts each of a hundred saves that come at the same moment', async () => {
			const { store } = await open();
			await withAttempt(store);
			const revisions = await Promise.all(
				Array.from({ length: 100 }, () => store.work.changeAttempt(ASSIGNMENT, ATTEMPT, saveOnce))
			);
			expect(revisions).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
		});

		it('that was handed out is never changed', async () => {
			const { store } = await open();
			await withAttempt(store);
			const before = (await store.work.get(ASSIGNMENT))!;
			await store.work.changeAttempt(ASSIGNMENT, ATTEMPT, saveOnce);
			expect(before.attempts.get(ATTEMPT)?.slots[0]?.revision).toBe(0);
		});

		it('that was handed out is not changed by several saves at once, nor by those after them', async () => {
			const { store } = await open();
			await withAttempt(store);
			const twice = () =>
				Promise.all([0, 1].map(() => store.work.changeAttempt(ASSIGNMENT, ATTEMPT, saveOnce)));
			const revision = (work: Work | undefined) => work?.attempts.get(ATTEMPT)?.slots[0]?.revision;
			await twice();
			const between = await store.work.get(ASSIGNMENT);
			await twice();
			expect([revision(between), revision(await store.work.get(ASSIGNMENT))]).toEqual([2, 4]);
		});

		it('that a change was handed among saves is not changed by those after it', async () => {
			const { store } = await open();
			await withAttempt(store);
			const save = () => store.work.changeAttempt(ASSIGNMENT, ATTEMPT, saveOnce);
			const look = () => store.work.change(ASSIGNMENT, (work) => ({ result: work }));
			const [, , seen] = await Promise.all([save(), save(), look(), save()]);
			expect(seen?.attempts.get(ATTEMPT)?.slots[0]?.revision).toBe(2);
		});

		it('that a change was handed is not changed by the next in the same write', async () => {
			const { store } = await open();
			await withAttempt(store);
			const [seen] = await Promise.all([
				store.work.change(ASSIGNMENT, (work) => ({ attempts: [anAttempt()], result: work })),
				store.work.changeAttempt(ASSIGNMENT, ATTEMPT, saveOnce)
			]);
			expect(seen?.attempts.get(ATTEMPT)?.slots[0]?.revision).toBe(0);
		});

		it('lets nobody change what it keeps in place', async () => {
			const { store } = await open();
			await withAttempt(store);
			const spoil = store.work.changeAttempt(ASSIGNMENT, ATTEMPT, (attempt) => {
				attempt.slots.pop();
				return { next: attempt, result: undefined };
			});
			await expect(spoil).rejects.toThrow(TypeError);
		});

		it('has no attempt that is nobody’s', async () => {
			const { store } = await open();
			await store.work.create(ASSIGNMENT);
			const stray = store.work.change(ASSIGNMENT, () => ({ attempts: [anAttempt()], result: undefined }));
			await expect(stray).rejects.toThrow(/nobody/);
		});

		it('tells that it has changed once it has, and nothing where nothing did', async () => {
			const { store } = await open();
			const told: unknown[] = [];
			await withAttempt(store);
			const end = store.news.listen((happening) => told.push(happening));
			await store.work.changeAttempt(ASSIGNMENT, ATTEMPT, () => ({ result: undefined }));
			await store.work.change(ASSIGNMENT, () => ({ result: undefined }));
			expect(told).toEqual([]);
			const news = { kind: 'work', assignment: ASSIGNMENT };
			await store.work.changeAttempt(ASSIGNMENT, ATTEMPT, saveOnce);
			expect(told).toEqual([news]);
			await store.work.change(ASSIGNMENT, () => ({
				participants: [aParticipant({ name: 'Ann' })],
				result: undefined
			}));
			expect(told).toEqual([news, news]);
			await store.work.erase(ASSIGNMENT);
			expect(told).toEqual([news, news, news]);
			end();
			await store.work.create(ASSIGNMENT);
			expect(told.length).toBe(3);
		});

		it('lets go of a student with all attempts, and of nobody else', async () => {
			const opened = await open();
			await withAttempt(opened.store);
			const ben = aParticipant({ id: anId('ben') as ParticipantId, name: 'Ben' });
			await opened.store.work.change(ASSIGNMENT, () => ({
				participants: [ben],
				attempts: [anAttempt({ id: anId('bens') as AttemptId, participant: ben.id })],
				result: undefined
			}));
			await opened.store.work.change(ASSIGNMENT, () => ({ gone: [aParticipant().id], result: undefined }));
			const work = await (await opened.reopen()).store.work.get(ASSIGNMENT);
			expect([...work!.participants.keys()]).toEqual([ben.id]);
			expect([...work!.attempts.keys()]).toEqual([anId('bens')]);
		});
	});

	describe(`${name} store: whatever is asked of it`, () => {
		it('answers as a plain model does, and holds the same after a restart', async () => {
			await fc.assert(
				fc.asyncProperty(steps, async (all) => {
					const model = emptyModel();
					const opened = await open();
					for (const commands of all) {
						const answers = await Promise.allSettled(commands.map((each) => ask(opened.store, each)));
						const told = answers.map((each) => (each.status === 'rejected' ? 'refused' : each.value));
						expect(told).toEqual(commands.map((each) => foresee(model, each)));
						expect(await heldBy(opened.store)).toEqual(model);
					}
					expect(await heldBy((await opened.reopen()).store)).toEqual(model);
				}),
				{ seed: 1, numRuns: runs }
			);
		});
	});

	describe(`${name} store: how it stands`, () => {
		it('is told with what is kept and how much it weighs', async () => {
			const { store, reopen } = await open();
			await withAttempt(store);
			const standing = await store.standing();
			expect(standing).not.toHaveProperty('refuses');
			expect(standing.documents).toBeGreaterThan(0);
			expect(standing.bytes).toBeGreaterThan(100);
			expect(standing.beatAt).toBeLessThanOrEqual(store.now());
			const again = (await reopen()).store;
			expect((await again.standing()).documents).toBe(standing.documents);
		});
	});

	describe(`${name} store: its backups`, () => {
		it('of an assignment are made when asked for, also of one that there is not', async () => {
			const { store } = await open();
			await withAttempt(store);
			await expect(store.backup(ASSIGNMENT)).resolves.toBeUndefined();
			await expect(store.backup(anId('none') as AssignmentId)).resolves.toBeUndefined();
		});
	});

	describe(`${name} store: its clock`, () => {
		it('never says an earlier time than before, also after a restart', async () => {
			const opened = await open();
			const before = opened.store.now();
			await opened.store.classes.create(aKeptClass().id, aKeptClass());
			expect((await opened.reopen()).store.now()).toBeGreaterThanOrEqual(before);
		});
	});
}
