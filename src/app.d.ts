import type { Gate } from '#lib/server/accounts/gate.ts';
import type { SignedIn } from '#lib/server/accounts/signed-in.ts';
import type { Desk } from '#lib/server/assignments/desk.ts';
import type { Deps } from '#lib/server/deps.ts';
import type { Library } from '#lib/server/library/library.ts';
import type { Noted } from '#lib/server/requests/notes.ts';

declare global {
	namespace NodeJS {
		interface Process {
			/** Tells `src/server.js` a line for whoever runs this. @returns whether it listens */
			emit(event: 'courtside:say', line: string): boolean;
		}
	}
	namespace App {
		interface Error {
			message: string;
			/** Found in the server's log. */
			incident?: string;
			/** It is over by itself: it may be tried again in a moment. */
			passing?: true;
		}
		interface Locals {
			library: Library;
			deps: Deps;
			gate: Gate;
			desk: Desk;
			/** Whoever is signed in. Under `/teach` it is somebody, but at the doors to it; elsewhere nobody asks. */
			teacher: SignedIn | undefined;
			/** By what a client is counted. */
			address: string;
		}
		interface Platform {
			req: Noted;
		}
	}
}

export {};
