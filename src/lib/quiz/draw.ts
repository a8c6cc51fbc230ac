import { SKILLS } from '#lib/bank/skill.ts';
import { sizeOf, type Counts, type Profile } from './blueprint.ts';
import { Draft } from './draft.ts';
import type { IndexedItems } from './index-items.ts';

/** Items are named by their places in the index. */
export interface Rules {
	index: IndexedItems;
	skills: Counts;
	/** By how many items, of whatever skills, the quiz may be shorter than they add up to. */
	fewer?: number;
	/** For each item, whether it may be drawn at all. */
	allowed: readonly boolean[];
	/** For each item, whether the reader has met it. */
	seen?: readonly boolean[];
	/** For each item, a random number below 2³² that decides between equals. */
	order: readonly number[];
	/** How many of each level are preferred. */
	profile?: Profile | undefined;
	/** Whether there may be no more of a level than the profile says. */
	keepsProfile?: boolean;
	/** Without it, the search ends only when every way has been tried. */
	patience?: Patience;
	/** Whether these items will do; where they will not, the search goes on to the next set. */
	willDo?: (places: readonly number[]) => boolean;
}

/** How many more steps may be taken by all the searches that share it; below 0 once one was cut short. */
export interface Patience {
	steps: number;
}

/**
 * Draws items that keep the rules: the counts of the skills, no two enemies, each paragraph at most ⌈n ∕ paragraphs⌉ + 1
 * times. Preferred are items that were not seen, then paragraphs with the fewest items so far, then the profile.
 *
 * @returns the places of the items, or `undefined` when there is no such set or patience ran out
 */
export function draw(rules: Rules): number[] | undefined {
	return new Search(rules).run();
}

/** Steps after which a search that got stuck takes no more account of what is preferred: it is hard to end at all. */
const EAGER = 100;

/** A skill that is asked: the items that may be drawn, and how many of them are still wanted. */
interface Asked {
	places: readonly number[];
	wanted: number;
}

class Search {
	readonly #rules: Rules;
	readonly #draft: Draft;
	readonly #asked: readonly Asked[];
	readonly #chosen: number[] = [];
	/** By how many items the quiz may still become shorter. */
	#fewer: number;
	#steps = 0;

	constructor(rules: Rules) {
		const { index, skills, fewer = 0, allowed, profile, keepsProfile } = rules;
		const perParagraph = Math.ceil((sizeOf({ skills }) - fewer) / Math.max(1, index.paragraphs)) + 1;
		this.#rules = rules;
		this.#draft = new Draft(index, perParagraph, profile, keepsProfile);
		this.#asked = SKILLS.map((skill) => ({
			places: (index.bySkill.get(skill) ?? []).filter((place) => allowed[place]),
			wanted: skills[skill] ?? 0
		}));
		this.#fewer = fewer;
	}

	run(): number[] | undefined {
		if (!this.#complete()) return undefined;
		const { profile, keepsProfile, willDo } = this.#rules;
		// What has been found to do must stay as it is: other items might not.
		if (profile && !keepsProfile && !willDo) this.#nearProfile();
		return this.#chosen;
	}

	/**
	 * Chooses one item at a time, the scarcest skill first, and steps back when stuck. An item that led nowhere is set
	 * aside for the rest of its branch, so no set of items is tried twice. Long stuck, it goes by the groups of enemies
	 * with the fewest items left, which soonest shows that there is no way.
	 */
	#complete(): boolean {
		const { patience, willDo } = this.#rules;
		const setAside: number[] = [];
		let done = false;
		for (;;) {
			const next = this.#scarcest();
			if (next === 'stuck') break;
			if (next === 'done') {
				done = willDo?.(this.#chosen) ?? true;
				break;
			}
			const place = this.#best(this.#steps > EAGER ? this.#draft.tightest(next.places) : next.places);
			if (place === undefined) {
				done = this.#withoutMore(next);
				break;
			}
			this.#steps++;
			if (patience && --patience.steps < 0) break;
			done = this.#with(place, next);
			if (done) break;
			this.#draft.bar(place, 1);
			setAside.push(place);
		}
		for (const place of setAside) this.#draft.bar(place, -1);
		return done;
	}

	#with(place: number, asked: Asked): boolean {
		asked.wanted--;
		this.#chosen.push(place);
		this.#draft.put(place, 1);
		if (this.#complete()) return true;
		this.#draft.put(place, -1);
		this.#chosen.pop();
		asked.wanted++;
		return false;
	}

	/** Goes on without any more of a skill, where the quiz may be that much shorter. */
	#withoutMore(asked: Asked): boolean {
		const { wanted } = asked;
		if (wanted > this.#fewer) return false;
		asked.wanted = 0;
		this.#fewer -= wanted;
		if (this.#complete()) return true;
		asked.wanted = wanted;
		this.#fewer += wanted;
		return false;
	}

	/** The skill with the fewest items to spare; `stuck` where there is certainly no way on. */
	#scarcest(): Asked | 'done' | 'stuck' {
		const open = this.#asked.filter(({ wanted }) => wanted > 0);
		const room = this.#draft.room(open.map(({ places }) => places));
		let [wanted, lacking, least] = [0, 0, Infinity];
		let scarcest: Asked | 'done' = 'done';
		open.forEach((asked, i) => {
			const spare = room.each[i]! - asked.wanted;
			wanted += asked.wanted;
			lacking += Math.max(0, -spare);
			if (spare < least) [least, scarcest] = [spare, asked];
		});
		return Math.max(lacking, wanted - room.all) > this.#fewer ? 'stuck' : scarcest;
	}

	/** Of the items that are free, the one that is preferred. */
	#best(places: readonly number[]): number | undefined {
		const { seen, order } = this.#rules;
		let best: number | undefined;
		let least = Infinity;
		for (const place of places) {
			if (!this.#draft.isFree(place)) continue;
			// Seen counts for more than any crowd, a crowd for more than the level, and that for more than chance.
			const crowd = (seen?.[place] ? 2 ** 16 : 0) + this.#draft.crowd(place);
			const rank = (2 * crowd + (this.#draft.wants(place) > 0 ? 0 : 1)) * 2 ** 32 + order[place]!;
			if (rank >= least) continue;
			best = place;
			least = rank;
		}
		return best;
	}

	/**
	 * Exchanges an item of a level of which there are too many for one of its skill of which there are too few, where
	 * that puts no seen item for an unseen one, and none on a fuller paragraph, until no more can be exchanged.
	 */
	#nearProfile(): void {
		for (let exchanged = true; exchanged;) {
			exchanged = false;
			for (const [at, place] of this.#chosen.entries()) {
				const other = this.#exchangeFor(place);
				if (other === undefined) continue;
				this.#chosen[at] = other;
				exchanged = true;
			}
		}
	}

	/** Puts another item in the place of this one, and says which; `undefined` where none is better. */
	#exchangeFor(place: number): number | undefined {
		const [draft, { seen, index }] = [this.#draft, this.#rules];
		if (draft.wants(place) >= 0) return undefined;
		draft.put(place, -1);
		const ofSkill = this.#asked[SKILLS.indexOf(index.items[place]!.skill)]!.places;
		const better = ofSkill.filter(
			(other) =>
				draft.wants(other) > 0 && draft.crowd(other) <= draft.crowd(place) && (!seen?.[other] || seen[place])
		);
		const other = this.#best(better);
		draft.put(other ?? place, 1);
		return other;
	}
}
