import type { Library } from '#lib/server/library/library.ts';

declare global {
	namespace App {
		interface Locals {
			library: Library;
		}
	}
}

export {};
