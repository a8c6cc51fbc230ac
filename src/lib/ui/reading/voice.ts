type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Some systems write en_GB. */
const tagOf = ({ lang }: Voice): string => lang.toLowerCase().replaceAll('_', '-');
const languageOf = (tag: string): string => tag.split('-')[0]!;

/**
 * The voice to read a language aloud, or `undefined`. Only one that works on this device: what a remote voice is to say is
 * sent to whoever runs it. The same country comes first, then what the system prefers.
 *
 * @param language as a tag: en-GB
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
	const wanted = language.toLowerCase();
	const fitting = voices.filter(
		(voice) => voice.localService && languageOf(tagOf(voice)) === languageOf(wanted)
	);
	const rank = (voice: V): number => (tagOf(voice) === wanted ? 2 : 0) + (voice.default ? 1 : 0);
	return [...fitting].sort((a, b) => rank(b) - rank(a))[0];
}
