/** What came of names that were sent. */
export interface NamesAnswer {
	typed?: { name?: string; names: string };
	/** What is wrong with which row, or which names are there twice. */
	problems?: string[];
	/** Names are there twice, and may stand so. */
	isAlike?: boolean;
	/** What is wrong with the name of the class. */
	wrong?: string;
}
