import { resolve } from '$app/paths';

/** The pages of a teacher, in their order at the head of each. A page is named here once it is there. */
const PAGES = [
	{ href: '/teach', label: 'Quizzes', for: 'all' },
	{ href: '/teach/classes', label: 'Classes', for: 'all' },
	{ href: '/teach/people', label: 'People', for: 'owner' },
	{ href: '/teach/server', label: 'Server', for: 'owner' },
	{ href: '/teach/account', label: 'Account', for: 'all' }
] as const;

/** @param pathname of the page that is being looked at */
export function teachLinks(role: 'owner' | 'teacher', pathname: string) {
	return PAGES.filter((page) => page.for === 'all' || role === page.for).map(({ href, label }) => ({
		href: resolve(href),
		label,
		current: pathname === resolve(href) || isUnder(pathname, href === '/teach' ? '/teach/assignments' : href)
	}));
}

function isUnder(pathname: string, href: '/teach/assignments' | (typeof PAGES)[number]['href']): boolean {
	return pathname.startsWith(`${resolve('/teach')}${href.slice('/teach'.length)}/`);
}
