import { expect, it } from 'vitest';
import { makeMetrics } from '../../src/server/metrics.js';

const SAVE = '/attempts/[attempt]/slots/[slot]';

const app = {
	standing: async () => ({
		...({ kind: 'lowdb', documents: 7, bytes: 4096, room: 1e9 } as const),
		...{ backupAt: 40_000, beatAt: 99_000, now: 100_000 }
	}),
	saves: () => ({ acknowledged: 12, refused: 3 }),
	troubles: (): [string, number][] => [['leap', 2]]
};

/** What is told after these answers, by name and labels. */
async function told(answers: Parameters<ReturnType<typeof makeMetrics>['count']>[0][], look = () => app) {
	const metrics = makeMetrics({ look, openLines: () => 4 });
	for (const answered of answers) metrics.count(answered);
	const text = await metrics.text();
	const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
	return { text, of: Object.fromEntries(samples.map((line) => line.split(' '))) as Record<string, string> };
}

it('requests are counted by route and class of status, and by how long they took', async () => {
	const { of } = await told([
		{ route: SAVE, status: 200, ms: 4, isLine: false },
		{ route: SAVE, status: 409, ms: 30, isLine: false },
		{ route: SAVE, status: undefined, ms: 9000, isLine: false },
		{ route: undefined, status: 200, ms: 1, isLine: false }
	]);
	const bucket = (le: string) => of[`courtside_request_seconds_bucket{route="${SAVE}",le="${le}"}`];
	expect([
		...['2xx', '4xx', 'gone'].map(
			(status) => of[`courtside_requests_total{route="${SAVE}",status="${status}"}`]
		),
		of['courtside_requests_total{route="file",status="2xx"}']
	]).toEqual(['1', '1', '1', '1']);
	expect(['0.005', '0.025', '0.05', '5', '+Inf'].map(bucket)).toEqual(['1', '1', '2', '2', '3']);
	expect(of[`courtside_request_seconds_sum{route="${SAVE}"}`]).toBe('9.034');
	expect(of[`courtside_request_seconds_count{route="${SAVE}"}`]).toBe('3');
});

it('a live line says nothing of how long an answer takes', async () => {
	const { of } = await told([{ route: '/live', status: 200, ms: 3_600_000, isLine: true }]);
	expect(of['courtside_requests_total{route="/live",status="2xx"}']).toBe('1');
	expect(of['courtside_request_seconds_count{route="/live"}']).toBe('0');
});

it('tells of the app and its store what they say of themselves', async () => {
	const { of } = await told([]);
	expect(of).toMatchObject({
		'courtside_saves_total{outcome="acknowledged"}': '12',
		'courtside_saves_total{outcome="refused"}': '3',
		courtside_live_lines: '4',
		'courtside_store_writable{store="lowdb"}': '1',
		courtside_store_documents: '7',
		courtside_store_bytes: '4096',
		courtside_store_backup_age_seconds: '60',
		courtside_store_heartbeat_age_seconds: '1',
		'courtside_troubles{kind="leap"}': '2'
	});
	expect(Number(of['process_resident_memory_bytes'])).toBeGreaterThan(1e6);
});

it('is text as Prometheus reads it: each metric with its type, each sample with a number', async () => {
	const { text } = await told([{ route: SAVE, status: 200, ms: 4, isLine: false }]);
	for (const line of text.trimEnd().split('\n'))
		expect(line).toMatch(
			/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"\\]*"(,[a-z]+="[^"\\]*")*\})? -?\d+(\.\d+)?(e-?\d+)?)$/
		);
	const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
	expect(new Set(names).size).toBe(names.length);
});

it('tells of the process alone while the app is not there yet', async () => {
	const { of } = await told([], () => undefined as never);
	expect(of).not.toHaveProperty('courtside_store_documents');
	expect(of).toHaveProperty('process_cpu_seconds_total');
});
