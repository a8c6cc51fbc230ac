import { LEVELS, type Profile } from './blueprint.ts';
import type { IndexedItems } from './index-items.ts';

/** More than any quiz has. */
const ANY = 2 ** 30;

/** A quiz as far as it is drawn, and what may still be drawn into it. Items are named by their places. */
export class Draft {
	readonly #index: IndexedItems;
	readonly #perParagraph: number;
	/** For each item, how many reasons there are not to draw it. */
	readonly #barred: Uint16Array;
	/** For each paragraph, how many items it has. */
	readonly #used: Int32Array;
	/** For each level, how many more are wanted; below 0 where there are too many. */
	readonly #wanted = new Int32Array(LEVELS.length + 1).fill(ANY);
	/** For each level, how many more there may be. */
	readonly #mayBe: Int32Array;
	/** Kept for the next count, which is made at every step. */
	readonly #groupsMet: Uint32Array;
	readonly #inEach: Tally;
	readonly #inAll: Tally;
	#counts = 0;

	/** @param keepsProfile whether there may be no more of a level than the profile says */
	constructor(index: IndexedItems, perParagraph: number, profile?: Profile, keepsProfile = false) {
		const paragraphs = index.paragraph.reduce((most, paragraph) => Math.max(most, paragraph), 0) + 1;
		this.#index = index;
		this.#perParagraph = perParagraph;
		this.#barred = new Uint16Array(index.items.length);
		this.#used = new Int32Array(paragraphs);
		if (profile) for (const level of LEVELS) this.#wanted[level] = profile[level] ?? 0;
		this.#mayBe = keepsProfile ? this.#wanted : new Int32Array(LEVELS.length + 1).fill(ANY);
		this.#groupsMet = new Uint32Array(index.items.length);
		this.#inEach = { paragraph: new Int32Array(paragraphs), level: new Int32Array(LEVELS.length + 1) };
		this.#inAll = { paragraph: new Int32Array(paragraphs), level: new Int32Array(LEVELS.length + 1) };
	}

	/** Puts an item in (1), or takes it out again (−1). */
	put(place: number, by: 1 | -1): void {
		this.#used[this.#index.paragraph[place]!]! += by;
		this.#wanted[this.#index.level[place]!]! -= by;
		this.bar(place, by);
		for (const enemy of this.#index.enemies[place]!) this.bar(enemy, by);
	}

	/** Gives one more reason not to draw an item (1), or takes one back (−1). */
	bar(place: number, by: 1 | -1): void {
		this.#barred[place]! += by;
	}

	isFree(place: number): boolean {
		return (
			this.#barred[place] === 0 &&
			this.crowd(place) < this.#perParagraph &&
			this.#mayBe[this.#index.level[place]!]! > 0
		);
	}

	/** How many items the paragraph of this one has. */
	crowd(place: number): number {
		return this.#used[this.#index.paragraph[place]!]!;
	}

	/** How many more of this item's level the profile wants; below 0 where there are too many. */
	wants(place: number): number {
		return this.#wanted[this.#index.level[place]!]!;
	}

	/** Of these items, those that are free in the group that has the fewest such. */
	tightest(places: readonly number[]): number[] {
		const groups = new Map<number, number[]>();
		for (const place of places) {
			if (!this.isFree(place)) continue;
			const group = this.#index.group[place]!;
			const members = groups.get(group);
			if (members) members.push(place);
			else groups.set(group, [place]);
		}
		let least: number[] = [];
		for (const members of groups.values())
			if (least.length === 0 || members.length < least.length) least = members;
		return least;
	}

	/**
	 * At most how many items the quiz can still have of each of these lists, and of all of them together: one of a
	 * group, and what is left of each paragraph and level. No two lists may have an item of the same group.
	 */
	room(lists: readonly (readonly number[])[]): { each: number[]; all: number } {
		const { paragraph, level, group } = this.#index;
		const inAll = this.#inAll;
		const inEach = this.#inEach;
		const of = { groups: 0, paragraphs: 0, levels: 0 };
		inAll.paragraph.fill(0);
		inAll.level.fill(0);
		this.#counts++;
		const each = lists.map((places) => {
			let groups = 0;
			let paragraphs = 0;
			let levels = 0;
			inEach.paragraph.fill(0);
			inEach.level.fill(0);
			for (const place of places) {
				if (!this.isFree(place)) continue;
				const p = paragraph[place]!;
				const l = level[place]!;
				const g = group[place]!;
				const leftOfParagraph = this.#perParagraph - this.#used[p]!;
				const leftOfLevel = this.#mayBe[l]!;
				if (this.#groupsMet[g] !== this.#counts) groups++;
				this.#groupsMet[g] = this.#counts;
				if (inEach.paragraph[p]!++ < leftOfParagraph) paragraphs++;
				if (inEach.level[l]!++ < leftOfLevel) levels++;
				if (inAll.paragraph[p]!++ < leftOfParagraph) of.paragraphs++;
				if (inAll.level[l]!++ < leftOfLevel) of.levels++;
			}
			of.groups += groups;
			return Math.min(groups, paragraphs, levels);
		});
		return { each, all: Math.min(of.groups, of.paragraphs, of.levels) };
	}
}

/** How many free items there are of each paragraph and each level. */
interface Tally {
	paragraph: Int32Array;
	level: Int32Array;
}
