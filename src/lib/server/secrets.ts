import { createHash, timingSafeEqual } from 'node:crypto';
import { CODE_LETTERS, DRAWN, joinCode, type JoinCode } from '#lib/assignment/join-code.ts';
import type { Digest } from '#lib/assignment/ids.ts';
import type { Deps } from './deps.ts';

type Random = Pick<Deps, 'random'>;

/** An id: 128 bits, 22 characters. */
export function newId({ random }: Random): string {
	return Buffer.from(random(16)).toString('base64url');
}

/** What a browser holds to prove who it is: 256 bits, 43 characters. */
export function newToken({ random }: Random): string {
	return Buffer.from(random(32)).toString('base64url');
}

/** So many letters that can be read from a wall and said aloud. */
export function newLetters({ random }: Random, count: number): string {
	let letters = '';
	while (letters.length < count)
		for (const byte of random(count * 2))
			// The bytes from 240 on would favour the first letters.
			if (byte < 240 && letters.length < count) letters += CODE_LETTERS.charAt(byte % CODE_LETTERS.length);
	return letters;
}

export function newJoinCode(deps: Random): JoinCode {
	return joinCode(newLetters(deps, DRAWN));
}

/** What is kept of a secret. */
export function digestOf(secret: string): Digest {
	return createHash('sha256').update(secret).digest('base64url') as Digest;
}

/** Whether a secret is the one of which this was kept, in a time that tells nothing. */
export function isSecret(secret: string, digest: Digest): boolean {
	return timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(digest));
}
