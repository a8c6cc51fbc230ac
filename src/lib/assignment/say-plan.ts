import { sayHowMany } from '#lib/quiz/say.ts';
import type { Lacking } from '#lib/quiz/generate.ts';
import type { Form } from '#lib/quiz/form.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';

interface Short {
	/** How many questions are missing. */
	short: number;
	lacking: readonly Lacking[];
}

/** Why fewer questions than were asked for can be asked together: “Only 9 of the 12 … Purpose: 3 wanted, 1 there.” */
export function sayShort({ shorter, lacking }: Short & { shorter: Form }, size: number): string {
	const there = shorter.items.length;
	return `Only ${there} of the ${sayHowMany(size, 'question')} can be asked together. ${sayWhy(lacking)}`;
}

/** Why there are no two forms that share no question. */
export function sayNoPair({ short, lacking }: Short, size: number): string {
	return `Two forms of ${sayHowMany(size, 'question')} that share none are ${sayHowMany(short, 'question')} short. ${sayWhy(lacking)}`;
}

function sayWhy(lacking: readonly Lacking[]): string {
	return lacking.length === 0
		? 'The others give each other away or ask about the same place.'
		: `${lacking.map(({ skill, wanted, there }) => `${SKILL_WORDS[skill].name}: ${wanted} wanted, ${there} there`).join('; ')}.`;
}

type Why = 'nothing-asked' | 'nothing-fits' | 'nothing-picked' | 'gone' | 'needs-open' | 'needs-closed';

/** Why a plan cannot be published. @param count how many questions it is about */
export function sayNoForms(why: Why, count = 0): string {
	const them = `${count} of the questions`;
	switch (why) {
		case 'nothing-asked':
			return 'No question is asked for. Give at least one skill a number.';
		case 'nothing-fits':
			return 'No question fits what is chosen. Allow more skills or ways to answer.';
		case 'nothing-picked':
			return 'No question is picked.';
		case 'gone':
			return `${them} that you picked ${count === 1 ? 'is' : 'are'} in the bank no longer.`;
		case 'needs-open':
			return `${them} can only be asked beside the passage. Put the passage beside the questions, or leave ${count === 1 ? 'it' : 'them'} out.`;
		case 'needs-closed':
			return `${them} can only be asked with the passage out of sight. Put it out of sight, or leave ${count === 1 ? 'it' : 'them'} out.`;
	}
}
