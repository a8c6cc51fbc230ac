import type { Voice } from '#lib/bank/schema.ts';

/** As it stands at the head of a line: names of bodies begin with a small “the”. */
export function capitalised(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A voice and every voice that it is within, from the inside out. */
export function around(voice: Voice, voices: ReadonlyMap<string, Voice>): string[] {
	const ids: string[] = [];
	for (let at: Voice | undefined = voice; at && !ids.includes(at.id); at = voices.get(at.within ?? ''))
		ids.push(at.id);
	return ids;
}

/** Whether the text gives the voice away: its name, or a capitalised word of its name or role, stands in it. */
export function names(text: string, voice: Voice): boolean {
	if (words(text).includes(words(voice.name.replace(/^(the|an?) /i, '')))) return true;
	const capitals = `${voice.name} ${voice.role ?? ''}`.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
	return capitals.filter((word) => word !== 'The' && word !== 'An').some((word) => standsIn(text, word));
}

/** Whether a word stands in a text, with no letter before or after it. */
function standsIn(text: string, word: string): boolean {
	const parts = text.split(word);
	return parts.slice(1).some((after, i) => !/\p{L}$/u.test(parts[i]!) && !/^\p{L}/u.test(after));
}

/** Whether the text gives the voice away, or has a word of its name: “the government” for the Sunak government. */
export function tells(text: string, voice: Voice): boolean {
	const own = voice.name.match(/(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu) ?? [];
	return names(text, voice) || own.some((word) => words(text).includes(words(word)));
}

/** The words of a text in small letters, with a space before and after each. */
function words(text: string): string {
	return ` ${
		text
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu)
			?.join(' ') ?? ''
	} `;
}
