import { resolve } from '$app/paths';

type Place = 'library' | 'cards' | 'progress';

/** The links at the head of every page but a quiz. @param current the one that is being looked at */
export function mainLinks(current?: Place) {
	const links: { place: Place; href: string; label: string }[] = [
		{ place: 'library', href: resolve('/'), label: 'Library' },
		{ place: 'cards', href: resolve('/cards'), label: 'Cards' },
		{ place: 'progress', href: resolve('/progress'), label: 'Progress' }
	];
	return links.map(({ place, href, label }) => ({ href, label, current: place === current }));
}
