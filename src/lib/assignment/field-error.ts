/** What is wrong with one field of what was sent. */
export interface FieldError {
	/** The name of the field. */
	path: string;
	/** What it must be: `must be after opensAt`. */
	message: string;
}

/** `closesAt — must be after opensAt`; a message that has its own dash says the value before it. */
export function sayFieldError({ path, message }: FieldError): string {
	return message.includes(' — ') ? `${path} ${message}` : `${path} — ${message}`;
}

/** How fields that messages name are called on the page. */
const CALLED = { opensAt: 'it opens', closesAt: 'it closes' };

/** The message for whoever reads it beneath its field: `Must be after it opens.` */
export function sayBeneath({ message }: FieldError): string {
	const words = Object.entries(CALLED).reduce((said, [name, called]) => said.replace(name, called), message);
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
