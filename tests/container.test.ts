// What runs Courtside in containers, held against what is really there. None is run here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeProbes } from '../src/server/probes.js';
import { readSettings } from '../src/server/settings.js';

interface Service {
	image?: string;
	build?: string;
	environment?: Record<string, string>;
	volumes?: string[];
	depends_on?: string[] | Record<string, { condition: string }>;
	healthcheck?: { test: string[] };
	stop_grace_period?: string;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const { services, volumes } = parse(read('compose.yaml')) as {
	services: Record<string, Service>;
	volumes: Record<string, unknown>;
};
const servers = Object.entries(services).filter(([, { build }]) => build !== undefined);
const [, server] = servers[0]!;
const dockerfile = read('Dockerfile');
const caddyfile = read('Caddyfile');
const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };

/** With what whoever starts it has to give. */
const filledIn = (text: string): string =>
	text.replace(/\$\{(\w+):[?-][^}]*\}/g, (_, name) => (name === 'METRICS_TOKEN' ? '' : 'given'));

describe('compose.yaml', () => {
	it('starts two servers alike, and a proxy that asks both', () => {
		expect(servers.map(([name]) => name)).toEqual(['courtside-1', 'courtside-2']);
		expect(servers[1]![1]).toEqual(server);
		for (const [name] of servers) expect(caddyfile).toContain(`${name}:3000`);
		expect(dockerfile).toContain('EXPOSE 3000');
	});

	it('sets what the server reads, and nothing that it would refuse', () => {
		const sources = [
			'src/server.js',
			'src/hooks.server.ts',
			...readdirSync('src/server').map((name) => join('src/server', name)),
			'node_modules/@sveltejs/adapter-node/files/handler.js'
		].map(read);
		const readme = read('README.md');
		for (const name of Object.keys(server.environment!)) {
			expect(
				sources.some((text) => new RegExp(`\\b${name}\\b`).test(text)),
				name
			).toBe(true);
			expect(readme, name).toContain(`\`${name}\``);
		}
		const env = Object.fromEntries(
			Object.entries(server.environment!).map(([name, text]) => [name, filledIn(text)])
		);
		expect(readSettings(env)).toMatchObject({ trustsProxy: true, origin: 'https://given' });
		expect(new URL(env['DATABASE_URL']!)).toMatchObject({ protocol: 'postgres:', hostname: 'postgres' });
	});

	it('has secrets given from outside', () => {
		expect(server.environment!['DATABASE_URL']).toMatch(/:\$\{POSTGRES_PASSWORD:\?/);
		expect(services['postgres']!.environment!['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
	});

	it('gives a server the time that it takes to end', () => {
		const { shutdownDelaySeconds, shutdownSeconds } = readSettings({
			SHUTDOWN_DELAY: server.environment!['SHUTDOWN_DELAY']
		}) as { shutdownDelaySeconds: number; shutdownSeconds: number };
		const every = Number(/health_interval (\d+)s/.exec(caddyfile)![1]);
		expect(shutdownDelaySeconds).toBeGreaterThan(every);
		expect(Number.parseInt(server.stop_grace_period!)).toBeGreaterThan(
			shutdownDelaySeconds + shutdownSeconds + 4
		);
	});

	it('names only volumes, files and services that are there, and releases of images', () => {
		for (const { volumes: mounts = [], depends_on: needs = {}, image } of Object.values(services)) {
			for (const mount of mounts) {
				const [from = ''] = mount.split(':');
				expect(from.startsWith('.') ? existsSync(from) : from in volumes, mount).toBe(true);
			}
			for (const need of Array.isArray(needs) ? needs : Object.keys(needs))
				expect(Object.keys(services)).toContain(need);
			if (image !== server.image) expect(image).toMatch(/:\d+/);
		}
		expect(services['postgres']!.healthcheck).toBeDefined();
	});
});

describe('where health is asked', () => {
	const probes = makeProbes({ isStopping: () => false });

	it('by the proxy is a page of the server', () => {
		expect(probes(/health_uri (\S+)/.exec(caddyfile)![1]!)).toBeDefined();
	});

	it('by the image is a page of the server', () => {
		expect(probes(/HEALTHCHECK[^]*?3000\}(\/\w+)`/.exec(dockerfile)![1]!)).toBeDefined();
	});
});

describe('Dockerfile', () => {
	it('copies what is there', () => {
		const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, all]) =>
			all!.split(' ').slice(0, -1)
		);
		expect(copied).toContain('src');
		for (const path of copied) expect(existsSync(path), path).toBe(true);
	});

	it('stands on a Node that fits, by its release', () => {
		const majors = [...dockerfile.matchAll(/^FROM node:(\S+?)-slim/gm)].map(([, tag]) => Number(tag));
		expect(majors).toHaveLength(2);
		const ranges = engines.node.split(' || ');
		for (const major of majors)
			expect(
				ranges.some((range) =>
					range.startsWith('>=') ? major >= Number(range.slice(2)) : range.startsWith(`^${major}.`)
				)
			).toBe(true);
	});
});
