/** How long a reader waits for a network that does not answer, where what was kept would do. */
const PATIENCE_MS = 3000;

/** What a proxy says in place of a server that does not answer. */
const UNREACHABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * The answer of the network, or where it fails, does not reach the server or takes too long, what is kept; where nothing is, the network's all
 * the same.
 *
 * @param patience comes to an end when the network has had its time
 * @throws where there is neither
 */
export async function networkFirst(
	network: Promise<Response>,
	kept: () => Promise<Response | undefined>,
	patience = wait(PATIENCE_MS)
): Promise<Response> {
	const inTime = await Promise.race([network.catch(() => undefined), patience]);
	if (inTime && !UNREACHABLE.has(inTime.status)) return inTime;
	return (await kept()) ?? network;
}

function wait(ms: number): Promise<undefined> {
	return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
