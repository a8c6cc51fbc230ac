import { firstParagraph } from '#lib/bank/passage.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import { names } from './voices.ts';

/** A claim with the voice whose it is, unless it names that voice itself. */
export function attributed(text: string, voice: Voice): string {
	return names(text, voice) ? text : `According to ${voice.name}: ${text}`;
}

/** Why a view is that of a voice: the paragraph that reports it. */
export function reportedAs(voice: Voice, { evidence }: Pick<Statement, 'evidence'>): string {
	return `Paragraph ${firstParagraph(evidence)} reports this as the view of ${voice.name}`;
}

/** Why a view is not that of a voice: what it does hold, and where. */
export function holdsElse(voice: Voice, elsewhere: Statement): string {
	return `What ${voice.name} is reported to hold is something else (paragraph ${firstParagraph(elsewhere.evidence)}): ${elsewhere.gist}`;
}

/** The first statement of a voice in the order of ids, which does not change when the file is put in another order. */
export function firstOf(voice: Voice, statements: readonly Statement[]): Statement | undefined {
	return statements
		.filter((statement) => statement.voice === voice.id)
		.reduce<Statement | undefined>(
			(first, statement) => (first === undefined || statement.id < first.id ? statement : first),
			undefined
		);
}
