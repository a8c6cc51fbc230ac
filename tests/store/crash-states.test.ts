import { describe, expect, it } from 'vitest';
import { crashStates } from './crash-states.ts';

describe('the power cut after any operation, with any part of what was not synced', () => {
	it('loses nothing that was acknowledged, and the next start opens all of it', async () => {
		const { states, lost, failed } = await crashStates(6, 'spring');
		expect({ lost, failed }).toEqual({ lost: [], failed: [] });
		expect(states).toBeGreaterThan(1000);
	});

	it('loses something in a build that syncs no file', async () => {
		const { lost, failed } = await crashStates(1, 'spring', (operation) => operation === 'sync');
		expect(lost.length + failed.length).toBeGreaterThan(100);
	});

	it('loses something in a build that syncs no folder', async () => {
		const { lost, failed } = await crashStates(1, 'spring', (operation) => operation === 'syncFolder');
		expect(lost.length + failed.length).toBeGreaterThan(100);
	});
});
