import { ask } from './ask.ts';
import { firstOf, pause, seated } from './common.ts';
import { NO_DISK, onDisk } from './disk.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { NotStarted, serve } from './serve.ts';
import type { Student } from './student.ts';

const DISK_KB = 16_384;
const NOT_WRITABLE = 73;

export const readOnly: Experiment = {
	name: 'F6',
	expected:
		'a disk that takes nothing: at the start exit 73 with path and EROFS; while running 503, pages are read, saves go on when it takes them',
	run: ({ seed }) => lock(seed)
};

async function lock(seed: string): Promise<Outcome> {
	const outcome = await onDisk(DISK_KB, async ({ folder, remount }) => {
		const { devices } = await seated(folder, { seed }, { students: 1 });
		const [device] = devices as [Student];
		const faults: string[] = [];
		remount('ro');
		const start = await serve({ DATA_DIR: folder }).catch((error: unknown) => error);
		const said = start instanceof NotStarted ? start.said.trim() : 'it started';
		const code = start instanceof NotStarted ? start.ended.code : 0;
		if (code !== NOT_WRITABLE || !said.includes(folder) || !said.includes('EROFS'))
			faults.push(`At the start: ${code ?? ''} ${said}`);
		remount('rw');

		const server = await serve({ DATA_DIR: folder });
		const expectSave = async (when: string, expected: number) => {
			const { status, body } = await device.save(server.address);
			if (status !== expected || (status === 503 && !body.includes('storage_full')))
				faults.push(`${when} a save was answered ${status} ${body.slice(0, 80)}`);
			return status;
		};
		const before = await expectSave('Before', 200);
		// A file that is just open for writing keeps a disk from being locked.
		for (let tries = 0; !remount('ro') && tries < 50; tries++) await pause(20);
		const during = await expectSave('While it was read-only', 503);
		const { cookie, seated: own } = device;
		const page = await ask(server.address, 'GET', `/attempts/${own.address}`, { cookie });
		if (page.status !== 200) faults.push(`While it was read-only a page was answered ${page.status}.`);
		remount('rw');
		const after = await expectSave('Afterwards', 200);
		const ended = await server.kill('SIGTERM');
		if (ended.code !== 0) faults.push(`It ended with ${ended.code ?? 'a signal'}.`);
		return {
			figures: `exit ${code ?? ''} “${said.replace(folder, 'DATA_DIR')}”; saves ${before}, ${during}, ${after}`,
			faults: firstOf(faults)
		};
	});
	return outcome ?? { figures: '', faults: [], notTried: NO_DISK };
}
