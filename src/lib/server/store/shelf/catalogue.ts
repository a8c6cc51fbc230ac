import type { Document } from '../document/document.ts';
import type { Contents, DocumentState } from '../kinds/contents.ts';

/** Which documents there are. */
export class Catalogue {
	constructor(private readonly contents: Document<Contents>) {}

	has(name: string): boolean {
		return Object.hasOwn(this.contents.get().documents, name);
	}

	isLive(name: string): boolean {
		return this.has(name) && this.contents.get().documents[name] === 'live';
	}

	live(): string[] {
		return Object.keys(this.contents.get().documents).filter((name) => this.isLive(name));
	}

	erasing(): string[] {
		return Object.keys(this.contents.get().documents).filter((name) => !this.isLive(name));
	}

	/** Those who were erased and may still stand in backups, by document. */
	forgetting(): readonly [name: string, people: readonly string[]][] {
		return Object.entries(this.contents.get().forgetting ?? {});
	}

	/** @param state left out: nothing is known of it any more */
	async note(name: string, state: DocumentState | undefined): Promise<void> {
		await this.contents.change((contents) => {
			const documents = { ...contents.documents };
			if (state === undefined) delete documents[name];
			else documents[name] = state;
			return { next: { ...contents, documents }, result: undefined };
		});
	}

	async noteForgetting(name: string, people: readonly string[]): Promise<void> {
		await this.#changeForgetting(name, (before) => [...new Set([...before, ...people])]);
	}

	async noteForgotten(name: string, people: readonly string[]): Promise<void> {
		await this.#changeForgetting(name, (before) => before.filter((id) => !people.includes(id)));
	}

	async #changeForgetting(
		name: string,
		change: (before: readonly string[]) => readonly string[]
	): Promise<void> {
		await this.contents.change((contents) => {
			const { [name]: before = [], ...others } = contents.forgetting ?? {};
			const after = change(before);
			const forgetting = after.length > 0 ? { ...others, [name]: after } : others;
			return { next: { ...contents, forgetting }, result: undefined };
		});
	}
}
