// The browser that tests run in has no voice. This one says nothing, and ends a sentence when it is told to.
import type { Page } from '@playwright/test';

/** Gives every page that is opened from here on a voice, on this device or elsewhere. */
export async function speaks(page: Page, { local = true } = {}) {
	await page.addInitScript((localService) => {
		let now: SpeechSynthesisUtterance | undefined;
		const speech = Object.assign(new EventTarget(), {
			getVoices: () => [{ lang: 'en-GB', localService, default: true }],
			speak: (utterance: SpeechSynthesisUtterance) => (now = utterance),
			cancel: () => (now = undefined)
		});
		class Utterance {
			readonly text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		const browser: Record<string, unknown> = {
			speechSynthesis: speech,
			SpeechSynthesisUtterance: Utterance,
			finishSaying: () => void now?.onend?.(new Event('end') as SpeechSynthesisEvent),
			saying: () => now?.text
		};
		for (const [name, value] of Object.entries(browser))
			Object.defineProperty(globalThis, name, { value, configurable: true });
	}, local);
}

/** What is being said; `undefined` in silence. */
export function lastSaid(page: Page): Promise<string | undefined> {
	return page.evaluate(() => (globalThis as unknown as { saying: () => string | undefined }).saying());
}
