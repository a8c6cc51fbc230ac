import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from '../disk/files.ts';

/** Who a process is, as far as its system tells. */
export interface ProcessId {
	pid: number;
	host: string;
	/** One for each start of a machine. */
	boot?: string;
	/** A container counts its processes by itself. */
	namespace?: string;
	/** Tells it from a later process with the same number. */
	startedAt?: string;
}

/** The processes of this machine. */
export interface Processes {
	self: ProcessId;
	/** Whether it is certain that a process is over. Of another machine's, or another container's, it never is. */
	hasEnded(process: ProcessId): boolean;
}

export function processesHere(): Processes {
	const self = {
		pid: process.pid,
		host: hostname(),
		...told('boot', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
		...told('namespace', () => readlinkSync('/proc/self/ns/pid')),
		...told('startedAt', () => statusOf('self').startedAt)
	};
	return {
		self,
		hasEnded(other) {
			const isHere =
				other.host === self.host && other.boot === self.boot && other.namespace === self.namespace;
			return isHere && !isRunning(other);
		}
	};
}

function isRunning({ pid, startedAt }: ProcessId): boolean {
	try {
		// Sends nothing, and only asks.
		process.kill(pid, 0);
	} catch (error) {
		return codeOf(error) !== 'ESRCH';
	}
	if (startedAt === undefined) return true;
	try {
		const status = statusOf(String(pid));
		return status.startedAt === startedAt && !'ZX'.includes(status.state);
	} catch {
		return true;
	}
}

/** Its state (Z where it is over and nobody has taken note), and when it began, in ticks since the machine's start. */
function statusOf(pid: string): { state: string; startedAt: string } {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The program's name, in brackets, may have blanks and brackets in it.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return { state: fields[0]!, startedAt: fields[19]! };
}

/** Nothing on systems that do not tell it. */
function told<K extends string>(name: K, read: () => string): Partial<Record<K, string>> {
	try {
		return { [name]: read() } as Record<K, string>;
	} catch {
		return {};
	}
}
