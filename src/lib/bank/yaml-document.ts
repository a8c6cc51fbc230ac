import { Composer, Lexer, Parser, type Document, type YAMLError } from 'yaml';

/** Deeper than any bank needs; a deeper file was made to break the reader. */
export const DEEPEST = 20;

/** After so many tokens that are refused or make no sense the rest is not read: nothing more would be listed. */
const ENOUGH = 200;

/** The library's message for what comes after all that it could put together, and for each token after that. */
export const LOST = / token in YAML stream/;

/** What YAML has and a bank has no use for: each of them changes what a text around it means. */
export type Extra = 'tag' | 'anchor' | 'alias' | 'directive';

const EXTRAS: Record<string, Extra> = { '!': 'tag', '&': 'anchor', '*': 'alias', '%': 'directive' };

/** A token that is refused, as it is written. */
export interface Refused {
	extra: Extra;
	offset: number;
	source: string;
}

export type Composed =
	| { kind: 'too-deep'; offset: number }
	| {
			kind: 'document';
			document: Document;
			errors: readonly YAMLError[];
			refused: Refused[];
			/** Where a second document begins. */
			second?: number;
	  };

/**
 * The first document of a text. Nesting is counted on tokens, since the library recurses: a file of a million
 * brackets must not reach it. Keys that stand twice are not looked for: the library compares each with every other.
 */
export function composeYaml(text: string): Composed {
	const refused: Refused[] = [];
	let tooDeep: number | undefined;
	const parser = new Parser();

	function* tokens() {
		let [flow, dashes, senseless] = [0, 0, 0];
		for (const token of new Lexer().lex(text)) {
			if (token === '[' || token === '{') flow++;
			else if (token === ']' || token === '}') flow--;
			else if (token === '-' || token === '?') dashes++;
			else if (token === '\n' || token === '\r\n') dashes = 0;
			else {
				const extra = EXTRAS[token[0] ?? ''];
				if (extra) refused.push({ extra, offset: parser.offset, source: token });
			}
			if (flow > DEEPEST || dashes > DEEPEST) {
				tooDeep = parser.offset;
				return;
			}
			for (const made of parser.next(token)) {
				if (made.type === 'error') senseless += LOST.test(made.message) ? ENOUGH : 1;
				yield made;
			}
			if (refused.length + senseless >= ENOUGH) break;
		}
		yield* parser.end();
	}

	const options = { uniqueKeys: false, prettyErrors: false };
	const [first, second] = new Composer(options).compose(tokens(), true, text.length);
	if (tooDeep !== undefined) return { kind: 'too-deep', offset: tooDeep };
	const document = first as Document;
	return {
		kind: 'document',
		document,
		errors: document.errors,
		refused,
		...(second ? { second: second.range[0] } : {})
	};
}
