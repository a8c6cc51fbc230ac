import type { Agent } from 'node:http';
import { readAddress } from '#lib/assignment/address.ts';
import type { SlotValue, Work } from '#lib/assignment/attempt.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { sameValue } from '#lib/assignment/saving.ts';
import type { Item, ShownItem } from '#lib/items/types.ts';
import type { Rng } from '#lib/quiz/rng.ts';
import { ask, type Answer } from './ask.ts';
import { someResponse } from './responses.ts';
import type { Seated } from './sitting.ts';

interface Sent {
	slot: number;
	sequence: number;
	value: SlotValue;
}

interface Acknowledged extends Sent {
	rev: number;
	savedAt: number;
}

/** A student's device: saves one thing after the other, and keeps a list of its own of what it was told is saved. */
export class Student<Question extends Item | ShownItem = Item> {
	readonly acknowledged = new Map<number, Acknowledged>();
	/** The questions of which something was acknowledged, since somebody has last emptied this. */
	readonly changed = new Set<number>();
	/** What was sent and not answered, or refused: it is sent again before anything else. */
	pending: Sent | undefined;
	#sequence = 0;

	constructor(
		readonly seated: Omit<Seated, 'items'> & { items: readonly Question[] },
		private readonly passage: Passage,
		private readonly rng: Rng,
		readonly tab: string
	) {}

	get cookie(): string {
		return `courtside-attempt=${this.seated.token}`;
	}

	/** Gives something for a question, or sends again what is pending. @throws where no answer comes */
	async save(address: string, agent?: Agent, value?: (slot: number) => SlotValue): Promise<Answer> {
		this.pending ??= this.#something(value);
		const sent = this.pending;
		const answer = await this.put(address, sent.slot, this.bodyOf(sent), agent);
		if (answer.status === 200) {
			const { rev, savedAt } = JSON.parse(answer.body) as { rev: number; savedAt: number };
			this.acknowledged.set(sent.slot, { ...sent, rev, savedAt });
			this.changed.add(sent.slot);
			this.pending = undefined;
		}
		return answer;
	}

	put(address: string, slot: number, body: unknown, agent?: Agent): Promise<Answer> {
		return ask(address, 'PUT', `/attempts/${this.seated.address}/slots/${slot}`, {
			cookie: this.cookie,
			headers: { 'content-type': 'application/json' },
			body: typeof body === 'string' ? body : JSON.stringify(body),
			...(agent && { agent })
		});
	}

	bodyOf({ slot, sequence, value }: Sent): { tab: string; seq: number; rev: number; value: SlotValue } {
		return { tab: this.tab, seq: sequence, rev: this.acknowledged.get(slot)?.rev ?? 0, value };
	}

	/** What is stored for a question, as the server says it to a tab that has seen nothing of it. */
	async stored(address: string, slot: number, agent?: Agent): Promise<{ rev: number; value: SlotValue }> {
		const value = this.#otherThan(slot);
		const answer = await this.put(address, slot, { tab: 'looks', seq: 1, rev: 0, value }, agent);
		if (answer.status !== 409) return { rev: 0, value: {} };
		return JSON.parse(answer.body) as { rev: number; value: SlotValue };
	}

	/** What was acknowledged and is not in what is kept, or is there and was never sent, in sentences. */
	missingIn(work: Work): string[] {
		const { address, items } = this.seated;
		const attempt = work.attempts.get(readAddress(address)!.attempt);
		if (attempt === undefined) return [`The attempt of ${this.tab} is gone.`];
		return items.flatMap((_, slot) => {
			const { revision, value, saves } = attempt.slots[slot]!;
			const sequence = saves.find(({ tab }) => tab === this.tab)?.sequence ?? 0;
			return this.wrongWith(slot, { rev: revision, value, sequence });
		});
	}

	/** @param kept of a question; without its sequence where that is not known */
	wrongWith(slot: number, kept: { rev: number; value: SlotValue; sequence?: number }): string[] {
		const acknowledged = this.acknowledged.get(slot);
		const pending = this.pending?.slot === slot ? this.pending : undefined;
		const place = `${this.tab}, question ${slot}`;
		if (pending && sameValue(kept.value, pending.value)) return [];
		if (acknowledged === undefined)
			return kept.rev === 0 ? [] : [`${place}: something is kept that was never sent.`];
		if (kept.rev < acknowledged.rev)
			return [`${place}: revision ${acknowledged.rev} was acknowledged, and ${kept.rev} is kept.`];
		if (kept.sequence !== undefined && kept.sequence < acknowledged.sequence)
			return [`${place}: save ${acknowledged.sequence} was acknowledged, and ${kept.sequence} is kept.`];
		return sameValue(kept.value, acknowledged.value) ? [] : [`${place}: not what was acknowledged.`];
	}

	#something(value?: (slot: number) => SlotValue): Sent {
		const slot = this.rng.below(this.seated.items.length);
		return {
			slot,
			sequence: ++this.#sequence,
			value: value?.(slot) ?? this.someValue(slot)
		};
	}

	/** What could be given for a question. */
	someValue(slot: number): SlotValue {
		const response = someResponse(this.seated.items[slot]!, this.passage, this.rng);
		return { response, ...(this.rng.below(5) === 0 && { flagged: true }) };
	}

	/** The same, with as much text as there is room for where it is text. */
	longValue(slot: number, text: string): SlotValue {
		const { response, ...rest } = this.someValue(slot);
		if (response === undefined) return rest;
		if (response.type !== 'short-answer' && response.type !== 'open-response') return { response, ...rest };
		return { response: { ...response, text: text + response.text }, ...rest };
	}

	#otherThan(slot: number): SlotValue {
		const known = this.acknowledged.get(slot)?.value;
		const pending = this.pending?.slot === slot ? this.pending.value : undefined;
		for (;;) {
			const value = this.someValue(slot);
			if (!sameValue(value, known) && !sameValue(value, pending)) return value;
		}
	}
}
