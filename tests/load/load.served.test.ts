import { expect, it } from 'vitest';
import { main } from './main.ts';

it('a class is played from its code to the feedback, and what it took is told', async () => {
	const lines: string[] = [];
	const given = ['--students', '3', '--items', '5', '--think', '0', '--ramp', '0'];
	const code = await main(given, { print: (line) => lines.push(line), progress: () => undefined });
	expect([code, lines[0]], lines.join('\n')).toEqual([0, '3 of 3 students have seen their feedback.']);
	expect(lines).toContainEqual(expect.stringMatching(/^save +15 /));
	expect(lines).toContainEqual(expect.stringMatching(/^Server: \d+ % of one processor on average/));
	expect(lines.at(-1)).toBe('No errors.');
});
