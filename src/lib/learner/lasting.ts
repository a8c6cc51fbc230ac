/** How long a browser keeps what it was given. */
export type Lasting =
	/** Until the reader erases it. */
	| 'lasting'
	/** Until the browser wants the room, or has not been used here for a while. */
	| 'may-be-cleared'
	/** As that, and the browser lends no more than that to an address that is not secure. */
	| 'not-secure';

export async function lasting(): Promise<Lasting> {
	// Over plain http there is no `navigator.storage`, whatever its type says.
	if (!isSecureContext) return 'not-secure';
	return (await navigator.storage.persisted().catch(() => false)) ? 'lasting' : 'may-be-cleared';
}

/** Asks the browser to keep everything until the reader erases it, where it does not yet; some ask the reader in turn. */
export async function askToLast(): Promise<Lasting> {
	const now = await lasting();
	if (now !== 'may-be-cleared') return now;
	return (await navigator.storage.persist().catch(() => false)) ? 'lasting' : now;
}
