/** Seven characters, the last a check character: `K7M4QXH`. */
export type JoinCode = string & { readonly __brand: 'JoinCode' };

/** Without 0, O, 1, I, L and U, so that a code can be read from a wall and said aloud. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** How many of the seven are drawn. */
export const DRAWN = 6;
const ONLY_LETTERS = new RegExp(`^[${CODE_LETTERS}]*$`);
const N = CODE_LETTERS.length;

/** The code of six drawn characters of `CODE_LETTERS`, with its check character. */
export function joinCode(drawn: string): JoinCode {
	return `${drawn}${checkOf(drawn)}` as JoinCode;
}

export type CodeRead = { kind: 'code'; code: JoinCode } | { kind: 'slip' };

/**
 * A code as it was typed, in any case and with spaces or hyphens; `slip` where it can be none: too long, too short, or
 * its check character says that one was mistyped or two were swapped.
 */
export function readJoinCode(typed: string): CodeRead {
	const bare = typed.toUpperCase().replace(/[\s-]/g, '');
	if (bare.length !== DRAWN + 1 || !ONLY_LETTERS.test(bare)) return { kind: 'slip' };
	return bare === joinCode(bare.slice(0, DRAWN))
		? { kind: 'code', code: bare as JoinCode }
		: { kind: 'slip' };
}

/** `K7M 4QXH`: in two groups, as it stands on the wall. */
export function sayJoinCode(code: JoinCode): string {
	return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** ISO 7064, MOD 31,30: it notices every single slip, and all but a few swaps of neighbours. */
function checkOf(drawn: string): string {
	let product = N;
	for (const letter of drawn) {
		const sum = (product + CODE_LETTERS.indexOf(letter)) % N || N;
		product = (sum * 2) % (N + 1);
	}
	return CODE_LETTERS[(N + 1 - product) % N]!;
}
