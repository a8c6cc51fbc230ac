import { MISLEADS } from './flags.ts';

/** What the page of a quiz shows and defines. */
export type FigureName =
	| 'consistency'
	| 'mean'
	| 'deviation'
	| 'standard-error'
	| 'facility'
	| 'item-deviation'
	| 'discrimination'
	| 'efficiency'
	| 'thirds'
	| 'wrong-evidence'
	| 'misled'
	| 'sure';

export interface Definition {
	figure: FigureName;
	name: string;
	text: string;
	/** What Moodle calls it, where it is a figure of Moodle’s. */
	moodle?: string;
}

/** Every figure of the page, in the order in which it meets the reader. */
export const DEFINITIONS: readonly Definition[] = [
	{
		figure: 'consistency',
		name: 'Reliability',
		text: 'How far the questions agree about who knows more: 1 where they all say the same, 0 where each says something of its own, below 0 where they pull against each other. It is Cronbach’s alpha, which for questions of one point each is KR-20. It needs three students, two questions and marks that differ; it grows with the number of questions.',
		moodle: 'Coefficient of internal consistency'
	},
	{
		figure: 'mean',
		name: 'Mean and median',
		text: 'The mean is all marks added up and divided by the number of students. The median is the mark in the middle: as many students are at or above it as at or below it.',
		moodle: 'Average grade, Median grade'
	},
	{
		figure: 'deviation',
		name: 'Spread',
		text: 'How far marks lie from their mean, as a rule: their standard deviation, worked out with one student fewer than there are.',
		moodle: 'Standard deviation'
	},
	{
		figure: 'standard-error',
		name: 'A score is good to',
		text: 'How much of a mark may be luck. Asked as many questions of the same kind again, a student would land within so many marks of their true score two times in three. It is the spread times the root of 1 less the reliability.',
		moodle: 'Standard error'
	},
	{
		figure: 'facility',
		name: 'Facility',
		text: 'The share of the points of a question that was earned, 0 to 1: 1.00 is all of them by everybody. What was left open earned nothing. Between .30 and .80 a question tells most.',
		moodle: 'Facility index'
	},
	{
		figure: 'item-deviation',
		name: 'Spread of a question',
		text: 'How far the points of a question lie from their mean, as a rule: their standard deviation, as a share of what it can earn. Near 0 nearly everybody earned the same.',
		moodle: 'Standard deviation'
	},
	{
		figure: 'discrimination',
		name: 'Discrimination',
		text: 'How well the points of a question go with those of the rest of the quiz: the correlation of the two, −1 to 1. Above .20 it helps to tell students apart; well below 0 those who know more get it wrong, and something is amiss. None where everybody earned the same.',
		moodle: 'Discrimination index'
	},
	{
		figure: 'efficiency',
		name: 'Efficiency',
		text: 'Discrimination as a share of the most that it could be for a question of this facility, 1 at best. A very easy or very hard question can tell few students apart; this says how well it uses the room that it has.',
		moodle: 'Discriminative efficiency'
	},
	{
		figure: 'thirds',
		name: 'Top and bottom third',
		text: 'Students in three groups by what they earned on the rest of the quiz, so that no question vouches for itself. Those with as many points as each other stay together, so thirds may differ in size.'
	},
	{
		figure: 'wrong-evidence',
		name: 'Right choice, wrong evidence',
		text: 'Of those who chose the right answer and marked sentences as its proof, how many marked none that belongs to any proof. Either they guessed, or the passage proves it in another place too.'
	},
	{
		figure: 'misled',
		name: 'Misled',
		text: `A student counts as misled by a sentence who chose a wrong answer whose reason points to it, or marked it as a proof though it proves nothing. Each student counts once for each sentence. From ${Math.round(MISLEADS * 100)}% of the class on, the tint is the darkest.`
	},
	{
		figure: 'sure',
		name: 'Sure and unsure',
		text: 'Answers of all students together, by whether they said that they were sure, with how many of them earned all their points. What no key marks is left out.'
	}
];
