import { expect, it } from 'vitest';
import { isForTeachers } from './for-teachers.ts';

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
