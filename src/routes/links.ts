import { resolve } from '$app/paths';

/** Where a teacher begins. */
export const TEACH_HOME = '/teach';

type Place = 'library' | 'cards' | 'progress' | 'teach';

/** The links at the head of every page but a quiz. @param current the one that is being looked at */
export function mainLinks(current?: Place) {
	const links: { place: Place; href: string; label: string }[] = [
		{ place: 'library', href: resolve('/'), label: 'Library' },
		{ place: 'cards', href: resolve('/cards'), label: 'Cards' },
		{ place: 'progress', href: resolve('/progress'), label: 'Progress' },
		{ place: 'teach', href: resolve(TEACH_HOME), label: 'Teach' }
	];
	return links.map(({ place, href, label }) => ({ href, label, current: place === current }));
}
