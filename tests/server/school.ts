import { resolve } from 'node:path';
import { startServer } from './start.js';
import { Visitor, type Answer } from './visitor.ts';

export const OWNER = { name: 'Ana Quintero', password: 'kettle ferry onion lamp' };
export const TEACHER = { name: 'Ben Okri', password: 'an oar under the piano' };

/** A server that runs, and what opens it. */
export interface School {
	server: ReturnType<typeof startServer>;
	address: string;
	/** The code on the console. */
	code: string;
	visitor: () => Visitor;
}

/** Time goes by in a school that is started with it, when `server.tell` says so. */
export const OWN_CLOCK = resolve('tests/server/clock.js');

/** Starts it where nobody teaches yet. */
export async function anEmptySchool(env: Record<string, string> = {}, ...preload: string[]): Promise<School> {
	const server = startServer(env, '.', 'src/server.js', ...preload);
	const address = await server.address();
	if (env['ORIGIN']) await server.nextLine();
	const code = await server.setUpCode();
	return { server, address, code, visitor: () => new Visitor(address, env['ORIGIN']) };
}

/** Starts it and makes the owner. @returns it with a browser in which the owner is signed in */
export async function aSchool(
	env: Record<string, string> = {},
	...preload: string[]
): Promise<School & { owner: Visitor }> {
	const school = await anEmptySchool(env, ...preload);
	const owner = school.visitor();
	await expectSeeOther(owner.post('/teach/set-up', { code: school.code, ...OWNER }));
	return { ...school, owner };
}

/** Has the owner invite a teacher. @returns a browser in which the teacher is signed in */
export async function inviteTeacher({ visitor }: School, owner: Visitor, who = TEACHER): Promise<Visitor> {
	const secret = await inviteLink(owner).then((link) => link.split('#')[1]!);
	const teacher = visitor();
	await expectSeeOther(teacher.post('/teach/invitation?/accept', { secret, ...who }));
	return teacher;
}

/** Has the owner make an invitation. @returns its link */
export async function inviteLink(owner: Visitor): Promise<string> {
	const { body } = await owner.post('/teach/people?/invite', {});
	const link = /value="(http[^"]+\/teach\/invitation#[\w-]{43})"/.exec(body)?.[1];
	if (!link) throw new Error(`No link on the page: ${body.slice(0, 500)}`);
	return link;
}

export async function expectSeeOther(answering: Promise<Answer>): Promise<void> {
	const answer = await answering;
	if (answer.status !== 303) throw new Error(`${answer.status}: ${answer.body.slice(0, 500)}`);
}
