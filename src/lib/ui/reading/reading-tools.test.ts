import { SvelteMap } from 'svelte/reactivity';
import { describe, expect, it } from 'vitest';
import { ReadingTools, type Highlights } from './reading-tools.svelte.ts';

/** Keeps highlights for as long as a test goes on. */
function someHighlights(): Highlights {
	const highlights = new SvelteMap<string, { sentence: string; text: string; note: string }>();
	return {
		highlights,
		highlight: (highlight) => Promise.resolve(void highlights.set(highlight.sentence, highlight)),
		remove: (sentence) => Promise.resolve(void highlights.delete(sentence))
	};
}

function openTools() {
	const highlights = someHighlights();
	const sentences = [{ id: '1.1', text: 'The ferry is late.' }];
	const tools = new ReadingTools({ sentences, highlights, words: [], aloud: undefined });
	return { tools, noteOn: () => highlights.highlights.get('1.1')?.note };
}

describe('a highlight that is taken away', () => {
	it('has its note back when the sentence is highlighted again', () => {
		const { tools, noteOn } = openTools();
		tools.note('1.1', 'How late?');
		tools.toggleHighlight('1.1');
		const gone = noteOn();
		tools.toggleHighlight('1.1');
		expect([gone, noteOn()]).toEqual([undefined, 'How late?']);
	});

	it('says that its note went too, and what brings it back', () => {
		const { tools } = openTools();
		tools.note('1.1', 'How late?');
		tools.toggleHighlight('1.1');
		expect(tools.said).toBe('Highlight and note removed. Highlight the sentence again to have both back.');
	});

	it('says no more than that where it had no note', () => {
		const { tools } = openTools();
		tools.toggleHighlight('1.1');
		tools.toggleHighlight('1.1');
		expect(tools.said).toBe('Highlight removed.');
	});
});

describe('the highlighter that is switched off', () => {
	it('says where a note is written, once there is a highlight', () => {
		const { tools } = openTools();
		tools.toggleHighlighting();
		tools.toggleHighlight('1.1');
		tools.toggleHighlighting();
		expect(tools.said).toBe('Highlighter off. A button after each highlight takes a note.');
	});
});
