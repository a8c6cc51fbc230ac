import { expect, it } from 'vitest';
import { voiceFor } from './voice.ts';

const aVoice = (lang: string, { local = true, preferred = false } = {}) => ({
	lang,
	localService: local,
	default: preferred
});

it('never takes a voice that works elsewhere, since it would be sent what it reads', () => {
	expect(voiceFor([aVoice('en-GB', { local: false })], 'en-GB')).toBeUndefined();
});

it('takes no voice of another language', () => {
	expect(voiceFor([aVoice('de-DE'), aVoice('eng-GB')], 'en-GB')).toBeUndefined();
});

it('takes a voice of the same country before one that the system prefers', () => {
	const british = aVoice('en-GB');
	expect(voiceFor([aVoice('en-US', { preferred: true }), british], 'en-GB')).toBe(british);
});

it('takes a voice of the language from another country where there is no other', () => {
	const american = aVoice('en-US');
	expect(voiceFor([aVoice('fr-FR'), american], 'en-GB')).toBe(american);
});

it('takes the voice that the system prefers among equals', () => {
	const preferred = aVoice('en-US', { preferred: true });
	expect(voiceFor([aVoice('en-AU'), preferred], 'en-GB')).toBe(preferred);
});

it('reads a tag with an underscore', () => {
	const british = aVoice('en_GB');
	expect(voiceFor([aVoice('en-US'), british], 'en-GB')).toBe(british);
});

it('finds none among none', () => {
	const none: SpeechSynthesisVoice[] = [];
	expect(voiceFor(none, 'en-GB')).toBeUndefined();
});
