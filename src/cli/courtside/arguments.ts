import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Misunderstood } from './context.ts';

/** @throws Misunderstood */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		throw new Misunderstood((error as Error).message);
	}
}

/** A moment as it stands in sentences. */
export function sayMoment(at: number): string {
	return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
