import { scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Deps } from '../deps.ts';
import { readPhc, writePhc, type Cost, type Phc } from './phc.ts';
import { Slots, type Served } from './slots.ts';

/** 249 ms and 32 MiB on the machine it was chosen on; `docs/decisions/0033-own-sessions.md`. */
export const COST: Cost = { ln: 15, r: 8, p: 3 };

/** Of the four threads that Node has for such work, two are left to write what students save. */
const AT_ONCE = 2;
/** A school of which everyone signs in at once, behind one address, still comes through. */
const MOST_WAITING = 60;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Makes the bytes that are kept of a password. */
export type Derive = (password: string, salt: Buffer, bytes: number, cost: Cost) => Promise<Buffer>;

export interface Checked {
	right: boolean;
	/** It was hashed at another cost than is asked for today. */
	outdated: boolean;
}

/**
 * Hashes passwords, exactly as they were typed, and checks them; never more than two at once. `from` is whoever asks, an address:
 * those that wait are taken in turn by it.
 */
export class Passwords {
	readonly #random: Deps['random'];
	readonly #derive: Derive;
	readonly #cost: Cost;
	readonly #slots = new Slots(AT_ONCE, MOST_WAITING);
	/** Stands in for the password of a name that nobody has, so that as much is hashed for it. No password fits it. */
	readonly #nobody: Phc;

	constructor({ random }: Pick<Deps, 'random'>, derive: Derive = deriveByScrypt, cost: Cost = COST) {
		this.#random = random;
		this.#derive = derive;
		this.#cost = cost;
		this.#nobody = { cost, salt: this.#bytes(SALT_BYTES), hash: this.#bytes(HASH_BYTES) };
	}

	/** @returns a PHC string */
	hash(password: string, from: string): Promise<Served<string>> {
		return this.#slots.run(from, async () => {
			const salt = this.#bytes(SALT_BYTES);
			const hash = await this.#derive(password, salt, HASH_BYTES, this.#cost);
			return writePhc({ cost: this.#cost, salt, hash });
		});
	}

	/** @param kept a PHC string; left out where nobody has the name, which takes the same work and is never right */
	check(password: string, kept: string | undefined, from: string): Promise<Served<Checked>> {
		const { salt, hash, cost } = kept === undefined ? this.#nobody : readPhc(kept);
		return this.#slots.run(from, async () => {
			const derived = await this.#derive(password, salt, hash.length, cost);
			return {
				right: timingSafeEqual(derived, hash) && kept !== undefined,
				outdated: (['ln', 'r', 'p'] as const).some((part) => cost[part] !== this.#cost[part])
			};
		});
	}

	#bytes(count: number): Buffer {
		return Buffer.from(this.#random(count));
	}
}

const byScrypt = promisify<string, Buffer, number, object, Buffer>(scrypt);

const deriveByScrypt: Derive = (password, salt, bytes, { ln, r, p }) => {
	const N = 2 ** ln;
	// Node refuses above 32 MiB unless told otherwise, and this takes that and a little more.
	return byScrypt(password, salt, bytes, { N, r, p, maxmem: 256 * N * r });
};
