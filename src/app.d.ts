import type { Library } from '#lib/server/library/library.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Found in the server's log. */
			incident?: string;
		}
		interface Locals {
			library: Library;
		}
	}
}

export {};
