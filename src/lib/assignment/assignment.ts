import type { Passage } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import type { Blueprint } from '#lib/quiz/blueprint.ts';
import type { Form } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import type { AssignmentId, ClassId, Moment, TeacherId } from './ids.ts';
import type { JoinCode } from './join-code.ts';
import type { Regrading } from './regrading.ts';

/** What a teacher gives to a class or to free names, and on what terms. */
export interface Assignment {
	id: AssignmentId;
	title: string;
	/** The folder of the article. */
	article: string;
	/** Who made it; those who share its class may do with it what they may do. */
	teacher: TeacherId;
	/** Without a class students join by free names, and no figures are drawn across assignments. */
	class?: ClassId;
	plan: Plan;
	policy: Policy;
	window: Window;
	state: AssignmentState;
	createdAt: Moment;
	/** In the bin, from which it is erased after 30 days. */
	binnedAt?: Moment;
}

/** What is asked. Until it is published it follows the bank; from then on `Published` holds. */
export type Plan =
	/** Drawn: the blueprint and the seed give the same items for as long as the bank stays as it is. */
	| { kind: 'drawn'; blueprint: Blueprint; seed: Seed; onlyAssign: boolean }
	/** Picked by hand. */
	| { kind: 'picked'; items: ItemId[]; seed: Seed };

/** When each part of the feedback is shown: when a student submits, when it is over for everyone, or by the teacher's hand. */
export const RELEASES = ['submission', 'closed', 'hand'] as const;
export type Release = (typeof RELEASES)[number];

/** The parts of the feedback: the score, what was right and wrong, and the keys with their evidence. */
export const FEEDBACK = ['score', 'marks', 'keys'] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** The same items in the same order for all; each student in an order of their own; or two forms that share no item. */
export const ARRANGEMENTS = ['same', 'shuffled', 'parallel'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** On what terms it is taken. */
export interface Policy {
	/** Whether the passage stands beside the questions, or out of sight until the feedback. */
	passage: 'open' | 'closed';
	/** How long an attempt may take, 1–720; left out where the window alone counts. */
	minutes?: number;
	/** How many attempts each student has, 1–10. */
	attempts: number;
	arrangement: Arrangement;
	feedback: Record<Feedback, Release>;
	/** Whether students are asked how sure they are. It changes no mark. */
	confidence: boolean;
	/** Whether a choice also asks for the sentence that proves it. It changes no mark. */
	evidence: boolean;
	/** How many attempts are taken in all, 1–5,000. */
	most: number;
}

/** When it can be taken; `zone` is where its teacher is (Europe/London) and how its times are written. */
export interface Window {
	opensAt?: Moment;
	closesAt?: Moment;
	zone: string;
}

/** *Scheduled*, *open* and *closed* follow from window, clock and the teacher's hand, and are never kept. */
export type AssignmentState =
	| { kind: 'draft' }
	| { kind: 'published'; publication: Publication }
	| { kind: 'archived'; publication: Publication; at: Moment };

/** What happened to it since it was published. */
export interface Publication {
	at: Moment;
	code: JoinCode;
	/** Closed by the teacher's hand, whatever the window says. */
	closedAt?: Moment;
	/** Whether new students can join; those who have joined go on. */
	door: 'open' | 'shut';
	/** What the teacher has released by hand, and when. */
	released: Partial<Record<Feedback, Moment>>;
	/** It is over and no attempt is left open: its work need not be looked at again. Taken away when it is opened again. */
	settledAt?: Moment;
	/** Time that was given back while it was taken, the earliest first; left out where there was none. */
	lost?: Lost[];
}

/** Time in which nobody could save, given back to whoever had an attempt under way. */
export interface Lost {
	/** When it was over. */
	at: Moment;
	/** Milliseconds. */
	by: number;
	/** The clock was set forward, the machine slept, or the server was not running. */
	of: 'clock' | 'sleep' | 'restart';
	/** To how many attempts. */
	attempts: number;
}

/** What publishing pins: a later edit of the bank changes no attempt. */
export interface Published {
	assignment: AssignmentId;
	passage: Passage;
	/** With the keys that hold now. */
	items: Item[];
	/** One, or two where the arrangement is parallel. */
	forms: Form[];
	/** Left out while nothing was changed since it was published. */
	regrading?: Regrading;
}
