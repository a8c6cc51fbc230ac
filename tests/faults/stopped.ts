import { connect } from 'node:net';
import { keptLines, NoAnswer } from './ask.ts';
import { counted, firstOf, inFolder, pause, seated } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { workIn } from './on-disk.ts';
import { serve, type Served } from './serve.ts';
import type { Student } from './student.ts';

const UNDER_LOAD_MS = 1000;
const LONGEST_DRAIN_MS = 10_000;
/** How long somebody takes to send the rest of what they were sending when it was told to stop. */
const REST_AFTER_MS = 1000;

export const stopped: Experiment = {
	name: 'F24',
	expected:
		'SIGTERM under load: what is under way is answered or told when to come back, the end within 10 s, nothing lost',
	run: ({ seed }) => stop(seed)
};

function stop(seed: string): Promise<Outcome> {
	return inFolder(async (folder) => {
		const { devices, assignment } = await seated(folder, { seed });
		const [slow, ...others] = devices as [Student, ...Student[]];
		const server = await serve({ DATA_DIR: folder });
		const tally = { acknowledged: 0, sentAway: 0, cut: 0 };
		const faults: string[] = [];
		const saving = saveUntilItEnds(server, others, tally, faults);
		await pause(UNDER_LOAD_MS);
		const half = await halfASave(server, slow);
		const began = performance.now();
		server.signal('SIGTERM');
		await pause(REST_AFTER_MS);
		const answered = await half.rest();
		if (!/^HTTP\/1\.1 (200|503) /.test(answered))
			faults.push(`A save half of which had been sent got: ${answered.slice(0, 60) || 'nothing'}`);
		const { code } = await server.ended;
		const drain = performance.now() - began;
		await saving;
		if (code !== 0) faults.push(`It ended with ${code ?? 'a signal'}.`);
		if (drain >= LONGEST_DRAIN_MS) faults.push(`It took ${drain.toFixed(0)} ms to end.`);
		if (tally.cut > 0) faults.push(`${tally.cut} that were under way got no answer.`);
		if (tally.acknowledged === 0) faults.push('Nothing was acknowledged.');
		const work = workIn(folder, assignment);
		faults.push(...others.flatMap((device) => device.missingIn(work)));
		const again = await serve({ DATA_DIR: folder });
		for (const device of others) {
			const { status } = await device.save(again.address);
			if (status !== 200) faults.push(`After the restart ${device.tab} was answered ${status}.`);
		}
		await again.kill('SIGTERM');
		return {
			figures: `${counted(tally.acknowledged)} acknowledged, ${tally.sentAway} sent away, ${tally.cut} cut off unanswered, drained in ${drain.toFixed(0)} ms`,
			faults: firstOf(faults.map((fault) => `Seed ${seed}: ${fault}`))
		};
	});
}

async function saveUntilItEnds(
	{ address }: Served,
	devices: readonly Student[],
	tally: { acknowledged: number; sentAway: number; cut: number },
	faults: string[]
): Promise<void> {
	const agent = keptLines();
	await Promise.all(
		devices.map(async (device) => {
			for (;;)
				try {
					const { status, headers } = await device.save(address, agent);
					if (status === 200) tally.acknowledged++;
					else if (status === 503 && headers['retry-after']) {
						tally.sentAway++;
						return;
					} else faults.push(`A save was answered ${status}.`);
				} catch (error) {
					if (!(error instanceof NoAnswer)) throw error;
					// A new connection that finds nobody listening any more, or that nobody has taken, has not been cut off.
					if (!error.onKept) return;
					tally.cut++;
				}
		})
	);
	agent.destroy();
}

/** Sends the headers of a save and half of its body. @returns what sends the rest, and waits for the answer */
async function halfASave({ address }: Served, device: Student): Promise<{ rest: () => Promise<string> }> {
	const body = JSON.stringify({ tab: 'slow', seq: 1, rev: 0, value: { flagged: true } });
	const { host, hostname, port } = new URL(address);
	const socket = connect(Number(port), hostname);
	let answer = '';
	const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
	socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
	socket.on('error', () => undefined);
	socket.write(
		[
			`PUT /attempts/${device.seated.address}/slots/0 HTTP/1.1`,
			...[`host: ${host}`, `origin: ${address}`, `cookie: ${device.cookie}`],
			...['content-type: application/json', `content-length: ${body.length}`, 'connection: close'],
			...['', body.slice(0, body.length / 2)]
		].join('\r\n')
	);
	// Long enough that the server has begun with it.
	await pause(100);
	return {
		async rest() {
			socket.write(body.slice(body.length / 2));
			await closed;
			return answer;
		}
	};
}
