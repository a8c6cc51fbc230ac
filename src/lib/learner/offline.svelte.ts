import { createContext, untrack } from 'svelte';
import type { Keeping, Message } from '#lib/offline/message.ts';

/** Held, shared, by every tab in which something is under way that an update would disturb. */
const UNDER_WAY = 'courtside:under-way';

/** The worker that keeps pages for when there is no network. Where none can run, nothing here ever changes. */
export class Offline {
	/** Whether a worker is there to be asked. */
	works = $state(false);
	/** Whether a new version of the app is ready and waits to be used. */
	isNewReady = $state(false);
	/** Whether this page is of a version that is not in use any more: to go on from it, load the next page whole. */
	isStale = $state(false);
	/** How many things are under way on this page. */
	#underWay = $state(0);
	/** Comes when the browser knows that what was under way here is over. */
	#released: Promise<unknown> = Promise.resolve();
	#registration: ServiceWorkerRegistration | undefined;

	/** Whether something is under way on this page that an update waits for. */
	get isUnderWay(): boolean {
		return this.#underWay > 0;
	}

	/**
	 * Sets the worker up. A browser that has none, or offers it only over https, goes on without.
	 *
	 * @param address of the worker
	 */
	async start(address: string): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		const { serviceWorker } = navigator;
		let isFirst = serviceWorker.controller === null;
		serviceWorker.addEventListener('controllerchange', () => {
			this.works = true;
			this.isNewReady = false;
			if (!isFirst) this.isStale = true;
			isFirst = false;
		});
		// Refused, there is none: the promise below waits for ever, and nothing is said.
		serviceWorker.register(address).catch(() => undefined);
		const registration = await serviceWorker.ready;
		this.#registration = registration;
		this.works = serviceWorker.controller !== null;
		this.#watch(registration);
	}

	#watch(registration: ServiceWorkerRegistration): void {
		const look = (): void => {
			this.isNewReady = registration.waiting !== null;
		};
		const follow = ({ installing }: ServiceWorkerRegistration): void =>
			installing?.addEventListener('statechange', look);
		follow(registration);
		registration.addEventListener('updatefound', () => follow(registration));
		look();
	}

	/** Has what a page needs fetched, so that it is there when the network is not. */
	opened(pathname: string): void {
		this.#say({ kind: 'opened', pathname });
	}

	/** How an article stands, after it has been kept or let go of where that is asked for; only where a worker is there. */
	article(kind: 'ask' | 'keep' | 'drop', article: string): Promise<Keeping> {
		return new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = ({ data }: MessageEvent<Keeping>) => {
				resolve(data);
				port1.close();
			};
			this.#say({ kind, article }, [port2]);
		});
	}

	/**
	 * Says that something has begun that an update would disturb, such as a quiz.
	 *
	 * @returns what says that it is over
	 */
	begin(): () => void {
		let end = (): void => undefined;
		const over = new Promise<void>((resolve) => (end = resolve));
		// A browser lets go of it by itself when the tab is closed or fails.
		const held =
			'locks' in navigator
				? navigator.locks.request(UNDER_WAY, { mode: 'shared' }, () => over)
				: Promise.resolve();
		untrack(() => this.#underWay++);
		return () => {
			this.#underWay--;
			this.#released = held;
			end();
		};
	}

	/** Puts the new version in use, unless something is under way in any tab. @returns whether it was asked to */
	async useNew(): Promise<boolean> {
		const waiting = this.#registration?.waiting;
		if (!waiting) return false;
		await this.#released;
		return navigator.locks.request(UNDER_WAY, { ifAvailable: true }, (lock) => {
			if (lock) waiting.postMessage({ kind: 'take-over' } satisfies Message);
			return lock !== null;
		});
	}

	#say(message: Message, ports: MessagePort[] = []): void {
		navigator.serviceWorker?.controller?.postMessage(message, ports);
	}
}

export const [useOffline, provideOffline] = createContext<Offline>();
