import type { Skill } from '#lib/bank/skill.ts';
import type { IndexedItems } from './index-items.ts';

interface Rules {
	index: IndexedItems;
	skills: Partial<Record<Skill, number>>;
	/** The most items that one paragraph may have. */
	perParagraph: number;
	/** For each item, by its place: a random number that decides between equals. */
	order: readonly number[];
	seen: readonly boolean[];
	/** Items that may be drawn at all. */
	allowed: readonly boolean[];
	/** After this many steps the search gives up; without it, it ends only when every way has been tried. */
	patience?: number;
}

/**
 * Draws items that keep the rules, one at a time and the scarcest skill first, stepping back when stuck. An item
 * that led nowhere is set aside for the rest of its branch, so no set of items is tried twice.
 *
 * @returns the places of the items, or `undefined` when there is no such set or patience ran out
 */
export function draw({
	index,
	skills,
	perParagraph,
	order,
	seen,
	allowed,
	patience = Infinity
}: Rules): number[] | undefined {
	/** For each item, how many reasons there are not to draw it. */
	const barred = allowed.map((may) => (may ? 0 : 1));
	const inParagraph = new Map<number, number>();
	const wanted = new Map(Object.entries(skills).filter(([, count]) => count > 0)) as Map<Skill, number>;
	const chosen: number[] = [];
	let steps = 0;

	const used = (place: number): number => inParagraph.get(index.paragraph[place]!) ?? 0;
	const free = (skill: Skill): number[] =>
		(index.bySkill.get(skill) ?? []).filter((place) => barred[place] === 0 && used(place) < perParagraph);
	/** At most how many of these places one quiz can have: one of a group, and what is left of each paragraph. */
	const room = (places: readonly number[]): number => {
		const inEach = new Map<number, number>();
		const groups = new Set<number>();
		for (const place of places) {
			groups.add(index.group[place]!);
			const paragraph = index.paragraph[place]!;
			inEach.set(paragraph, Math.min((inEach.get(paragraph) ?? 0) + 1, perParagraph - used(place)));
		}
		return Math.min(
			groups.size,
			[...inEach.values()].reduce((sum, most) => sum + most, 0)
		);
	};
	const preferred = (a: number, b: number): number =>
		Number(seen[a]) - Number(seen[b]) || used(a) - used(b) || order[a]! - order[b]!;

	function choose(place: number, by: 1 | -1): void {
		const paragraph = index.paragraph[place]!;
		const { skill } = index.items[place]!;
		wanted.set(skill, wanted.get(skill)! - by);
		inParagraph.set(paragraph, used(place) + by);
		barred[place]! += by;
		for (const enemy of index.enemies[place]!) barred[enemy]! += by;
		if (by === 1) chosen.push(place);
		else chosen.pop();
	}

	function complete(): boolean {
		const open = [...wanted].flatMap(([skill, count]) => (count === 0 ? [] : free(skill)));
		if (room(open) < [...wanted.values()].reduce((sum, count) => sum + count, 0)) return false;
		let scarcest: { skill: Skill; places: number[]; spare: number } | undefined;
		for (const [skill, count] of wanted) {
			if (count === 0) continue;
			const places = free(skill);
			const spare = room(places) - count;
			if (spare < 0) return false;
			if (scarcest === undefined || spare < scarcest.spare) scarcest = { skill, places, spare };
		}
		if (scarcest === undefined) return true;
		const setAside: number[] = [];
		let done = false;
		for (const place of scarcest.places.sort(preferred)) {
			if (++steps > patience) break;
			choose(place, 1);
			done = complete();
			if (done) break;
			choose(place, -1);
			barred[place]!++;
			setAside.push(place);
		}
		if (!done) for (const place of setAside) barred[place]!--;
		return done;
	}

	return complete() ? chosen : undefined;
}
