import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { processesHere } from './processes.ts';

const here = processesHere();

/** A process that has been and is over. */
async function aDeadOne(): Promise<number> {
	const child = spawn(process.execPath, ['-e', '']);
	await new Promise((resolve) => child.on('close', resolve));
	return child.pid!;
}

describe('a process', () => {
	it('that runs has not ended', () => {
		expect(here.hasEnded(here.self)).toBe(false);
	});

	it('of this machine that is over has ended', async () => {
		expect(here.hasEnded({ ...here.self, pid: await aDeadOne() })).toBe(true);
	});

	it('whose number another has now has ended', () => {
		const earlier = { ...here.self, startedAt: 'before' };
		expect(here.hasEnded(earlier)).toBe(here.self.startedAt !== undefined);
	});

	it.each([{ host: 'elsewhere' }, { boot: 'another start' }, { namespace: 'pid:[another container]' }])(
		'that is not known to be of this machine is never taken to have ended: %j',
		async (other) => {
			expect(here.hasEnded({ ...here.self, pid: await aDeadOne(), ...other })).toBe(false);
		}
	);
});
