import { describe, expect, it } from 'vitest';
import { cram, review, aLog } from '../../../tests/builders/log.ts';
import { replay } from './hand.ts';
import { looksAt, looksIn } from './history.ts';

describe('the looks in a log', () => {
	it('are none where nothing has happened, or nothing was looked at', () => {
		expect(looksIn([])).toEqual([]);
		expect(looksIn(aLog({ kind: 'settle', settings: { newPerDay: 5 } }))).toEqual([]);
	});

	it('say what was known of the card before and after, and end where the hand ends', () => {
		const log = aLog(review('boats', 'good'), [review('boats', 'good'), 10], review('tides', 'easy'));
		const looks = looksIn(log);
		expect(looks.map(({ card, rating }) => [card, rating])).toEqual([
			['ferry/boats', 'good'],
			['ferry/boats', 'good'],
			['ferry/tides', 'easy']
		]);
		const [first, second, third] = looks;
		expect(first?.before).toBeUndefined();
		expect(second?.before).toEqual(first?.after);
		const { cards } = replay(log);
		expect(second?.after).toEqual(cards[second!.card]?.memory);
		expect(third?.after).toEqual(cards[third!.card]?.memory);
	});

	it('leave out what was taken back, whatever came after it', () => {
		const log = aLog(review('boats', 'again'), review('tides', 'good'));
		const looks = looksIn([...log, ...aLog({ kind: 'withdraw', of: log[0]!.id }).map(later)]);
		expect(looks.map(({ card }) => card)).toEqual(['ferry/tides']);
	});

	it('have those that left the schedule as it was among them, and say so', () => {
		const looks = looksIn(aLog(cram('boats', 'again'), review('boats', 'good'), cram('boats', 'again')));
		expect(looks.map(({ counts }) => counts)).toEqual([false, true, false]);
		expect(looks[0]?.after).toBeUndefined();
		expect(looks[2]?.after).toEqual(looks[1]?.after);
	});

	it('are on the day of study of the place where they were: two in the morning there is still the evening', () => {
		// The log begins at noon of day 20,000 by Greenwich. 14 hours later it is 2 there, and 4 where it is two hours later.
		const [log, elsewhere] = [0, 120].map((zone) => aLog([review('boats', 'good', { zone }), 14 * 60]));
		expect(looksIn(log!)[0]?.day).toBe(20_000);
		expect(looksIn(elsewhere!)[0]?.day).toBe(20_001);
	});

	it('are in order whatever the order of the log', () => {
		const log = aLog(review('boats', 'good'), review('tides', 'good'), review('boats', 'hard'));
		expect(looksIn([...log].reverse())).toEqual(looksIn(log));
	});

	it('of one card are the same without the others', () => {
		const log = aLog(
			review('boats', 'good'),
			{ kind: 'settle', settings: { retention: 0.8 } },
			review('tides', 'good'),
			[review('boats', 'easy'), 3000]
		);
		const boats = looksIn(log)[0]!.card;
		expect(looksAt(log, boats)).toEqual(looksIn(log).filter(({ card }) => card === boats));
		expect(looksAt(log, boats)).toHaveLength(2);
	});
});

const later = (logged: ReturnType<typeof aLog>[number]) => ({
	...logged,
	at: logged.at + 1e9,
	id: `z` as typeof logged.id
});
