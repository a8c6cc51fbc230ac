import { isClockInDoubt } from '#lib/server/assignments/clock-in-doubt.ts';
import type { LayoutServerLoad } from './$types';

/** Only a machine’s own addresses: nobody can listen in between. */
const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

export const load: LayoutServerLoad = ({ locals, url }) => ({
	teacher: locals.teacher && { name: locals.teacher.name, role: locals.teacher.role },
	isClockInDoubt: locals.teacher !== undefined && isClockInDoubt(locals.deps.store),
	isPlainHttp: url.protocol === 'http:' && !OWN_MACHINE.test(url.hostname)
});
