import { emphasis } from '../emphasis.ts';
import { prefer, preference } from '../preference.ts';
import { voiceFor } from './voice.ts';

/** The browser's own synthesiser, as far as it is used here. */
export interface Synthesiser extends Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'> {
	addEventListener(type: 'voiceschanged', listener: () => void): void;
	removeEventListener(type: 'voiceschanged', listener: () => void): void;
}

interface Sentence {
	id: string;
	/** Plain text, possibly with `*emphasis*`. */
	text: string;
}

export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];
const RATES: Record<Speed, number> = { slow: 0.75, normal: 1, fast: 1.3 };

/** Reads a passage aloud, one sentence after the other, by a voice of this device. */
export class ReadAloud {
	/** The sentence that is being read, or was when it was paused; `undefined` where nothing has begun. */
	place = $state<string>();
	playing = $state(false);
	speed = $state<Speed>(SPEEDS.find((one) => one === preference('reading-speed')) ?? 'normal');
	/** `undefined` where this device has none for the language, or does not say yet. */
	voice = $state.raw<SpeechSynthesisVoice>();
	readonly #sentences: readonly Sentence[];
	readonly #speech: Synthesiser;
	readonly #utter: (text: string) => SpeechSynthesisUtterance;
	readonly #look: () => void;
	/** What is being said now. Some browsers fall silent when nobody holds it. */
	#now: SpeechSynthesisUtterance | undefined;

	/** @param language as a tag: en-GB */
	constructor(
		sentences: readonly Sentence[],
		language: string,
		speech: Synthesiser,
		utter = (text: string) => new SpeechSynthesisUtterance(text)
	) {
		this.#sentences = sentences;
		this.#speech = speech;
		this.#utter = utter;
		this.#look = () => (this.voice = voiceFor(speech.getVoices(), language));
		this.#look();
		// Many browsers know their voices only a while later.
		speech.addEventListener('voiceschanged', this.#look);
	}

	/** Begins, or goes on with the sentence at which it was paused. */
	play(): void {
		this.#say(this.place ?? this.#sentences[0]?.id);
	}

	/** The sentence is begun anew afterwards: not every browser can stop within one. */
	pause(): void {
		this.playing = false;
		this.#hush();
	}

	stop(): void {
		this.pause();
		this.place = undefined;
	}

	/** Goes to a sentence before or after; beyond either end nothing changes. */
	move(by: 1 | -1): void {
		const next = this.#sentences[this.#index + by];
		if (!next) return;
		if (this.playing) this.#say(next.id);
		else this.place = next.id;
	}

	setSpeed(speed: Speed): void {
		this.speed = speed;
		prefer('reading-speed', speed === 'normal' ? undefined : speed);
		if (this.playing) this.play();
	}

	/** Falls silent for good, since the page is left. */
	leave(): void {
		this.stop();
		this.#speech.removeEventListener('voiceschanged', this.#look);
	}

	get #index(): number {
		return this.#sentences.findIndex(({ id }) => id === this.place);
	}

	#say(id: string | undefined): void {
		const sentence = this.#sentences.find((one) => one.id === id);
		if (!sentence || !this.voice) return;
		this.#hush();
		this.place = sentence.id;
		this.playing = true;
		const utterance = this.#utter(
			emphasis(sentence.text)
				.map(({ text }) => text)
				.join('')
		);
		utterance.voice = this.voice;
		utterance.lang = this.voice.lang;
		utterance.rate = RATES[this.speed];
		// What was cut short says that it has ended as well.
		utterance.onend = () => this.#now === utterance && this.#goOn();
		utterance.onerror = () => this.#now === utterance && this.stop();
		this.#now = utterance;
		this.#speech.speak(utterance);
	}

	#goOn(): void {
		if (this.#index === this.#sentences.length - 1) this.stop();
		else this.move(1);
	}

	#hush(): void {
		this.#now = undefined;
		this.#speech.cancel();
	}
}
