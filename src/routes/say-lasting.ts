import type { Lasting } from '#lib/learner/lasting.ts';

/** In a sentence how long a browser keeps what is kept. */
export function sayLasting(lasting: Lasting): string {
	switch (lasting) {
		case 'lasting':
			return 'This browser keeps it until you erase it.';
		case 'may-be-cleared':
			return 'This browser may clear it when space runs short; Safari also does after a week without a visit.';
		case 'not-secure':
			return 'This address is plain http: the browser may clear what it keeps when space runs short, and nothing can be opened without the network.';
	}
}
