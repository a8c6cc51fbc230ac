import { ask, post } from './ask.ts';
import { firstOf, inFolder } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { serve, type Served } from './serve.ts';
import type { Ahead } from '../server/clock.js';
import { devicesOf } from './common.ts';
import { inStore, seat, type Sitting } from './sitting.ts';
import type { Student } from './student.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** For what a request takes. */
const SLACK_MS = 2000;

export const clockLeaps: Experiment = {
	name: 'F10',
	expected:
		'the clock leaps by −1 h, +1 h, −2 days and an 8 h sleep, and by −1 h and −2 days over a restart: nobody loses a second, nothing closed opens, each leap is named once',
	run: ({ seed }) => leap(seed)
};

const LEAPS: { name: string; by: Partial<Ahead>; says: RegExp }[] = [
	{ name: '−1 h', by: { wall: -HOUR }, says: /the clock was set back by 60 min\./ },
	{ name: '+1 h', by: { wall: 2 * HOUR }, says: /The clock was set forward for (59|60) min,/ },
	{ name: '−2 days', by: { wall: -2 * DAY }, says: /the clock was set back by 48 h\./ },
	{
		name: '8 h of sleep',
		by: { wall: 2 * DAY + 8 * HOUR, uptime: 8 * HOUR },
		says: /The machine slept for 8 h,/
	}
];

export function leap(seed: string): Promise<Outcome> {
	return inFolder(async (folder) => {
		const { open, closed, waiting } = await inStore(folder, async (store) => ({
			open: await seat(store, { students: 3, policy: { minutes: 45 } }),
			closed: await seat(store, { students: 1, begun: false, window: { closesAt: store.now() - HOUR / 60 } }),
			waiting: await seat(store, { students: 1, begun: false })
		}));
		const [device] = devicesOf(open, seed) as [Student];
		const faults: string[] = [];
		let before: Seen | undefined;
		async function look(server: Served, when: string): Promise<Seen> {
			const began = performance.now();
			const seen = await lookAt(server, device, closed);
			if (seen.status !== 200) faults.push(`${when}: a save was answered ${seen.status}.`);
			if (seen.opened) faults.push(`${when}: what had closed was not closed to somebody who would join.`);
			if (before) {
				const lost = before.left - seen.left - (performance.now() - before.at) - (performance.now() - began);
				if (lost > SLACK_MS) faults.push(`${when}: ${lost.toFixed(0)} ms were lost.`);
				if (seen.savedAt < before.savedAt)
					faults.push(`${when}: what was written later has an earlier time.`);
			}
			return (before = seen);
		}

		const first = await serve({ DATA_DIR: folder });
		await look(first, 'At first');
		for (const { name, by, says } of LEAPS) {
			const said = first.said().length;
			await first.move(by);
			await look(first, name);
			const lines = first.said().slice(said).split('\n');
			if (lines.filter((line) => says.test(line)).length !== 1)
				faults.push(`${name}: it said “${lines.join(' ').trim()}”`);
		}
		let { serverNow } = before!;
		await first.kill('SIGTERM');

		const hour = await serve({ DATA_DIR: folder }, { ahead: { wall: serverNow - HOUR - Date.now() } });
		({ serverNow } = await look(hour, '−1 h over a restart'));
		await hour.kill('SIGTERM');

		const days = await serve({ DATA_DIR: folder }, { ahead: { wall: serverNow - 2 * DAY - Date.now() } });
		await look(days, '−2 days over a restart');
		if (!/ --clock wall, or --clock written/.test(days.said()))
			faults.push(`−2 days over a restart: it asked nobody which clock is right: ${days.said()}`);
		const begun = await begin(days, waiting);
		if (begun !== 409) faults.push(`−2 days over a restart: an attempt could be begun (${begun}).`);
		await days.kill('SIGTERM');
		return {
			figures: `${LEAPS.length + 2} leaps, ${faults.length} faults, ${((before?.left ?? 0) / 60_000).toFixed(1)} of 45 min left at the end`,
			faults: firstOf(faults.map((fault) => `Seed ${seed}: ${fault}`))
		};
	});
}

interface Seen {
	/** Of a save. */
	status: number;
	savedAt: number;
	serverNow: number;
	/** Until the deadline, in milliseconds. */
	left: number;
	/** Whether somebody could join what had closed, or was told anything else than that it has. */
	opened: boolean;
	at: number;
}

async function lookAt({ address }: Served, device: Student, closed: Sitting): Promise<Seen> {
	const { status, body } = await device.save(address);
	const { savedAt = 0 } = JSON.parse(body) as { savedAt?: number };
	const now = await ask(address, 'GET', `/attempts/${device.seated.address}/now`, { cookie: device.cookie });
	const { clock } = JSON.parse(now.body) as { clock?: { deadline: number; serverNow: number } };
	const joined = await post(address, `/join/${closed.code}?/join`, { name: 'Ana' });
	const [deadline, serverNow] = [clock?.deadline ?? 0, clock?.serverNow ?? 0];
	return {
		...{ status, savedAt, serverNow, left: deadline - serverNow },
		opened: joined.status !== 409,
		at: performance.now()
	};
}

async function begin({ address }: Served, { students }: Sitting): Promise<number> {
	const { address: attempt, token } = students[0]!;
	const cookie = `courtside-attempt=${token}`;
	return (await post(address, `/attempts/${attempt}?/start`, {}, { cookie })).status;
}
