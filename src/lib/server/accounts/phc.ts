/** What scrypt is asked for: `N` is 2 to the power of `ln`. */
export interface Cost {
	ln: number;
	r: number;
	p: number;
}

/** A hashed password with all that it takes to check one against it: `$scrypt$ln=15,r=8,p=3$salt$hash`. */
export interface Phc {
	cost: Cost;
	salt: Buffer;
	hash: Buffer;
}

const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export function writePhc({ cost, salt, hash }: Phc): string {
	const [inSalt, inHash] = [salt, hash].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
	return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${inSalt}$${inHash}`;
}

/** @throws where it is none: what is kept was written by `writePhc` */
export function readPhc(text: string): Phc {
	const [, ln, r, p, salt, hash] = FORM.exec(text) ?? [];
	if (salt === undefined || hash === undefined)
		throw new Error('A kept password is no PHC string of scrypt.');
	return {
		cost: { ln: Number(ln), r: Number(r), p: Number(p) },
		salt: Buffer.from(salt, 'base64'),
		hash: Buffer.from(hash, 'base64')
	};
}
