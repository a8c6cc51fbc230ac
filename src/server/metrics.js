// What is counted for whoever watches the server, in the text format of Prometheus. A route stands for all of its addresses: nothing
// here says whose attempt or which class it was.
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The upper ends of the classes of how long answers take. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const RESOLUTION_MS = 10;

/**
 * @typedef {{ route: string | undefined, status: number | undefined, ms: number, isLine: boolean }} Answered
 * @typedef {{ byStatus: Map<string, number>, classes: number[], seconds: number, count: number }} Route
 */

/**
 * @param {object} parts
 * @param {() => number} parts.openLines how many live lines are open
 * @param {typeof import('./probes.js').inside} parts.look
 */
export function makeMetrics({ openLines, look }) {
	/** @type {Map<string, Route>} */
	const routes = new Map();
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delay.enable();

	/** @param {number} ns @returns {number} seconds for which something waited that was due */
	const waited = (ns) => (Number.isFinite(ns) ? Math.max(0, ns / 1e9 - RESOLUTION_MS / 1000) : 0);

	return {
		/** @param {Answered} answered a line that stays open says nothing of how long an answer takes */
		count({ route: name = 'file', status, ms, isLine }) {
			const route = routes.get(name) ?? {
				byStatus: new Map(),
				classes: SECONDS.map(() => 0),
				seconds: 0,
				count: 0
			};
			routes.set(name, route);
			const kind = status === undefined ? 'gone' : `${Math.floor(status / 100)}xx`;
			route.byStatus.set(kind, (route.byStatus.get(kind) ?? 0) + 1);
			if (isLine) return;
			route.count++;
			route.seconds += ms / 1000;
			for (const [i, end] of SECONDS.entries())
				if (ms / 1000 <= end) route.classes[i] = (route.classes[i] ?? 0) + 1;
		},

		/** @returns {Promise<string>} what there is to tell now; of delays what came since it was asked last */
		async text() {
			const app = look();
			const stands = await app?.standing();
			const { acknowledged, refused } = app?.saves() ?? { acknowledged: 0, refused: 0 };
			const { rss, heapUsed } = process.memoryUsage();
			const { user, system } = process.cpuUsage();
			const all = [...routes];
			const lines = [
				...metric('courtside_requests_total', 'counter', 'Requests answered, by route and class of status.', [
					...all.flatMap(([route, { byStatus }]) =>
						[...byStatus].map(([status, count]) => [labels({ route, status }), count])
					)
				]),
				...metric('courtside_request_seconds', 'histogram', 'How long answers took, to their last byte.', [
					...all.flatMap(([route, { classes, seconds, count }]) => [
						...SECONDS.map((le, i) => [`_bucket${labels({ route, le })}`, classes[i]]),
						[`_bucket${labels({ route, le: '+Inf' })}`, count],
						[`_sum${labels({ route })}`, seconds],
						[`_count${labels({ route })}`, count]
					])
				]),
				...metric('courtside_saves_total', 'counter', 'Answers of students, by what became of them.', [
					[labels({ outcome: 'acknowledged' }), acknowledged],
					[labels({ outcome: 'refused' }), refused]
				]),
				...one('courtside_live_lines', 'Live boards that are open.', openLines()),
				...metric(
					'courtside_event_loop_delay_seconds',
					'gauge',
					'How late what was due came, since this was asked last.',
					[
						...[0.5, 0.99].map((quantile) => [
							labels({ quantile }),
							waited(delay.percentile(quantile * 100))
						]),
						[labels({ quantile: 1 }), waited(delay.max)]
					]
				),
				...one('process_resident_memory_bytes', 'Memory of the process.', rss),
				...one('nodejs_heap_size_used_bytes', 'Of it what objects take.', heapUsed),
				...metric('process_cpu_seconds_total', 'counter', 'Time of processors that was used.', [
					['', (user + system) / 1e6]
				]),
				...one(
					'process_start_time_seconds',
					'When the process began.',
					(Date.now() - process.uptime() * 1000) / 1000
				),
				...(stands ? ofStore(stands) : []),
				...metric('courtside_troubles', 'gauge', 'What the owner should know, by its kind.', [
					...(app?.troubles() ?? []).map(([kind, count]) => [labels({ kind }), count])
				])
			];
			delay.reset();
			return lines.join('\n') + '\n';
		}
	};
}

/** @param {Awaited<ReturnType<import('./probes.js').Inside['standing']>>} standing */
function ofStore({ kind, refuses, documents, bytes, room, backupAt, beatAt, now }) {
	return [
		...metric('courtside_store_writable', 'gauge', 'Whether what is given can be kept.', [
			[labels({ store: kind }), refuses ? 0 : 1]
		]),
		...one('courtside_store_documents', 'Documents that are kept.', documents),
		...one('courtside_store_bytes', 'What they weigh, without copies.', bytes),
		...(room === undefined ? [] : one('courtside_store_room_bytes', 'What the disk still takes.', room)),
		...(backupAt === undefined
			? []
			: one(
					'courtside_store_backup_age_seconds',
					'Since the newest copy was made.',
					(now - backupAt) / 1000
				)),
		...one(
			'courtside_store_heartbeat_age_seconds',
			'Since its owner last showed that it lives.',
			(now - beatAt) / 1000
		)
	];
}

/** @param {string} name @param {string} help @param {number} value */
function one(name, help, value) {
	return metric(name, 'gauge', help, [['', value]]);
}

/**
 * @param {string} name
 * @param {'counter' | 'gauge' | 'histogram'} type
 * @param {string} help
 * @param {(string | number | undefined)[][]} samples what follows the name, and the value; nothing is said of one that has none
 */
function metric(name, type, help, samples) {
	if (samples.length === 0) return [];
	return [
		`# HELP ${name} ${help}`,
		`# TYPE ${name} ${type}`,
		...samples.map(([rest, value]) => `${name}${rest} ${value}`)
	];
}

/** @param {Record<string, string | number>} named values of our own, which hold neither quotes nor backslashes */
function labels(named) {
	return `{${Object.entries(named)
		.map(([name, value]) => `${name}="${value}"`)
		.join(',')}}`;
}
