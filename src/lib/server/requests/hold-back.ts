import { report } from '../report.ts';

/** Who guesses at codes waits for each answer, longer each time, and is told nothing by it. */
export async function holdBack({ delayMs, alarm }: { delayMs: number; alarm: boolean }): Promise<void> {
	if (alarm) report('warn', 'Join codes are being guessed: over 1,000 that lead nowhere within ten minutes.');
	if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
}
