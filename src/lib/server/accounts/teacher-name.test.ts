import { expect, it, describe } from 'vitest';
import { aGate } from '../../../../tests/builders/gate.ts';
import { nameKey, newTeacherName, teacherNamed } from './teacher-name.ts';

describe('the name of a teacher', () => {
	it('is kept as it shows', () => {
		expect(newTeacherName('  Zoe\u0308  Q\u202e ', aGate().accounts)).toEqual({
			kind: 'name',
			name: 'Zoë Q'
		});
	});

	it.each(['', '   ', '\u200b', '´', 'x'.repeat(41)])('may not be %j', (typed) => {
		expect(newTeacherName(typed, aGate().accounts)).toEqual({ kind: 'unfit' });
	});

	it.each(['Ana', 'ANA', ' ana ', 'Aná', 'Ａｎａ', '\u0410na'])(
		'is taken where there is one like it: %s',
		async (typed) => {
			const gate = aGate();
			await gate.teacher('Ana');
			expect(newTeacherName(typed, gate.accounts)).toEqual({ kind: 'taken' });
		}
	);

	it('is found whatever its case', async () => {
		const gate = aGate();
		const { id } = await gate.teacher('Ana');
		expect(teacherNamed('ANA', gate.accounts)?.id).toBe(id);
	});

	it('that can be none is nobody’s', async () => {
		const gate = aGate();
		await gate.teacher('Ana');
		expect([teacherNamed('\u200b', gate.accounts), nameKey('\u200b')]).toEqual([undefined, '']);
	});
});
