/** The pages of teachers that anyone may open. */
const OPEN = ['/teach/sign-in', '/teach/set-up', '/teach/invitation'];

/** Whether a route is one at which a teacher may be signed in; no cookie is looked at elsewhere. */
export function isOfTeachers(route: string | null): boolean {
	return route !== null && /^\/teach(\/|$)/.test(route);
}

/** Whether only a teacher who is signed in may use a route: all under `/teach` but the doors to it, whoever adds them. */
export function isForTeachers(route: string | null): boolean {
	return isOfTeachers(route) && !OPEN.includes(route!);
}
