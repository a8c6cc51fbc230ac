import { resolve } from '$app/paths';

/** The pages of a teacher, in their order at the head of each. A page is named here once it is there. */
const PAGES = [
	{ href: '/teach/people', label: 'People', for: 'owner' },
	{ href: '/teach/account', label: 'Account', for: 'all' }
] as const;

/** @param pathname of the page that is being looked at */
export function teachLinks(role: 'owner' | 'teacher', pathname: string) {
	return PAGES.filter((page) => page.for === 'all' || role === page.for).map(({ href, label }) => ({
		href: resolve(href),
		label,
		current: pathname === resolve(href) || pathname.startsWith(`${resolve(href)}/`)
	}));
}
