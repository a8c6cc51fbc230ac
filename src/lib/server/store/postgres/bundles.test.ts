import { expect, it } from 'vitest';
import type { Ground } from './bundle.ts';
import { Bundles } from './bundles.ts';

it('lets go of works that nobody has asked for in ten minutes, and never of what there is one of', () => {
	const bundles = new Bundles({ now: () => 601_000 } as Ground);
	const [accounts, work] = [bundles.find('accounts'), bundles.find('work-a')];
	bundles.tidy();
	expect([bundles.find('accounts') === accounts, bundles.find('work-a') === work]).toEqual([true, false]);
});
