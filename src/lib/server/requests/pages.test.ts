import { expect, it } from 'vitest';
import { isForTeachers, isPrivate } from './pages.ts';

it.each([
	['/teach', true],
	['/teach/account', true],
	['/teach/nothing-here', true],
	['/join', true],
	['/attempts/abc', true],
	['/', false],
	['/teaching', false],
	['/articles/teach', false]
])('no cache may keep %s: %s', (pathname, expected) => {
	expect(isPrivate(pathname)).toBe(expected);
});

it.each([
	['/teach', true],
	['/teach/people', true],
	['/teach/classes/[class]', true],
	['/teach/(wide)/live', true],
	['/teach/sign-in', false],
	['/teach/set-up', false],
	['/teach/invitation', false],
	['/join', false],
	['/', false],
	[null, false]
])('only a teacher may open %s: %s', (route, expected) => {
	expect(isForTeachers(route)).toBe(expected);
});
