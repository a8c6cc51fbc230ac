/** Pages of a teacher or of a student's attempt: no cache may keep them. Paths, so that what is not found under them counts too. */
export function isPrivate(pathname: string): boolean {
	return /^\/(teach|join|attempts)(\/|$)/.test(pathname);
}

/** The pages of teachers that anyone may open. */
const OPEN = ['/teach/sign-in', '/teach/set-up', '/teach/invitation'];

/** Whether only a teacher who is signed in may use a route: all under `/teach` but the doors to it, whoever adds them. */
export function isForTeachers(route: string | null): boolean {
	return route !== null && /^\/teach(\/|$)/.test(route) && !OPEN.includes(route);
}
