import type { Skill } from '#lib/bank/skill.ts';

/** A skill on the screen: its name, what it asks of a reader, the label over a question, and what a miss was. */
interface SkillWords {
	name: string;
	what: string;
	label: string;
	/** Follows "The miss was …". */
	about: string;
	/** What it is about, as a thing: "Steadier on …", and "… costs half its points". */
	topic: string;
}

export const SKILL_WORDS: Record<Skill, SkillWords> = {
	locate: {
		name: 'Locate',
		what: 'Find what the text says',
		label: 'What it says',
		about: 'in finding what the text says',
		topic: 'what the text says'
	},
	attribute: {
		name: 'Attribute',
		what: 'Say whose view it is',
		label: 'Whose view',
		about: 'about whose view it is',
		topic: 'whose view it is'
	},
	interpret: {
		name: 'Interpret',
		what: 'Say what it means',
		label: 'What it means',
		about: 'about what it means',
		topic: 'what it means'
	},
	infer: {
		name: 'Infer',
		what: 'Say what follows from it',
		label: 'What follows',
		about: 'in reading between the lines',
		topic: 'what follows'
	},
	vocabulary: {
		name: 'Vocabulary',
		what: 'Meaning in context',
		label: 'Words in context',
		about: 'about words in context',
		topic: 'the meaning of words'
	},
	purpose: {
		name: 'Purpose',
		what: 'Why the writer does it',
		label: 'Why it is written this way',
		about: 'about why it is written this way',
		topic: 'why it is written this way'
	}
};
