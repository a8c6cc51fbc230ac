/** A name for this page that no other has: 60 bits. */
export function newTab(): string {
	// `randomUUID` is not there on plain http.
	return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}
