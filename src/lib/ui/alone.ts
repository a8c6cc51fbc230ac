/**
 * Puts everything but an element, what is in it and what it is in out of reach, as behind a dialog.
 *
 * @returns what brings it back
 */
export function alone(element: Element): () => void {
	const others: HTMLElement[] = [];
	for (let at = element; at.parentElement && at !== document.body; at = at.parentElement)
		for (const other of at.parentElement.children)
			// What is out of reach already stays so afterwards.
			if (other !== at && other instanceof HTMLElement && !other.inert) others.push(other);
	for (const other of others) other.inert = true;
	return () => {
		for (const other of others) other.inert = false;
	};
}
