import { describe, expect, it } from 'vitest';
import { ReadAloud, type Synthesiser } from './read-aloud.svelte.ts';

const sentences = [
	{ id: '1.1', text: 'One.' },
	{ id: '1.2', text: 'It is *two*.' },
	{ id: '2.1', text: 'Three.' }
];
const aVoice = (lang: string) => ({ lang, localService: true, default: true }) as SpeechSynthesisVoice;

/** A reader over a stand-in that says nothing and remembers what it was given. */
function aReader({ voices = [aVoice('en-GB')] } = {}) {
	const said: SpeechSynthesisUtterance[] = [];
	const listeners = new Set<() => void>();
	let cancelled = 0;
	const speech: Synthesiser = {
		speak: (utterance) => void said.push(utterance),
		cancel: () => {
			cancelled++;
		},
		getVoices: () => voices,
		addEventListener: (_type, listener) => void listeners.add(listener),
		removeEventListener: (_type, listener) => void listeners.delete(listener)
	};
	const reader = new ReadAloud(sentences, 'en-GB', speech, (text) => ({ text }) as SpeechSynthesisUtterance);
	return {
		reader,
		said,
		voices,
		listeners,
		texts: () => said.map(({ text }) => text),
		cancelled: () => cancelled,
		/** What the browser says of what it was last given to say. */
		ends: (which = said.at(-1)) => void which?.onend?.({} as SpeechSynthesisEvent),
		fails: () => void said.at(-1)?.onerror?.({} as SpeechSynthesisErrorEvent)
	};
}

describe('reading aloud', () => {
	it('begins with the first sentence and goes on by itself', () => {
		const { reader, texts, ends } = aReader();
		reader.play();
		ends();
		expect([texts(), reader.place, reader.playing]).toEqual([['One.', 'It is two.'], '1.2', true]);
	});

	it('ends with the last sentence', () => {
		const { reader, texts, ends } = aReader();
		reader.play();
		for (const _ of sentences) ends();
		expect([texts().length, reader.place, reader.playing]).toEqual([3, undefined, false]);
	});

	it('goes on where it was paused', () => {
		const { reader, texts, ends } = aReader();
		reader.play();
		ends();
		reader.pause();
		const paused = [reader.place, reader.playing];
		reader.play();
		expect([paused, texts()]).toEqual([
			['1.2', false],
			['One.', 'It is two.', 'It is two.']
		]);
	});

	it('is not moved on by a sentence that was cut short', () => {
		const { reader, said, texts, ends } = aReader();
		reader.play();
		reader.move(1);
		ends(said[0]);
		expect([reader.place, texts()]).toEqual(['1.2', ['One.', 'It is two.']]);
	});

	it('goes to the sentence before or after, and not beyond either end', () => {
		const { reader, texts } = aReader();
		reader.play();
		for (const by of [-1, 1, 1, 1, -1] as const) reader.move(by);
		expect(texts()).toEqual(['One.', 'It is two.', 'Three.', 'It is two.']);
	});

	it('moves in silence while it is paused', () => {
		const { reader, texts } = aReader();
		reader.play();
		reader.pause();
		reader.move(1);
		expect([reader.place, texts()]).toEqual(['1.2', ['One.']]);
	});

	it('reads at the speed that is set, from the sentence it is at', () => {
		const { reader, said } = aReader();
		reader.play();
		reader.setSpeed('fast');
		expect(said.map(({ text, rate }) => [text, rate])).toEqual([
			['One.', 1],
			['One.', 1.3]
		]);
	});

	it('stops when the voice fails', () => {
		const { reader, fails } = aReader();
		reader.play();
		fails();
		expect([reader.place, reader.playing]).toEqual([undefined, false]);
	});

	it('falls silent when the page is left', () => {
		const { reader, cancelled, listeners } = aReader();
		reader.play();
		const before = cancelled();
		reader.leave();
		expect([cancelled() - before, listeners.size]).toEqual([1, 0]);
	});

	it('has the voices that the browser comes to know later', () => {
		const { reader, voices, listeners } = aReader({ voices: [] });
		const before = reader.voice;
		voices.push(aVoice('en-GB'));
		for (const listener of listeners) listener();
		expect([before, reader.voice]).toEqual([undefined, aVoice('en-GB')]);
	});

	it('says nothing without a voice', () => {
		const { reader, texts } = aReader({ voices: [] });
		reader.play();
		expect([texts(), reader.playing]).toEqual([[], false]);
	});
});
