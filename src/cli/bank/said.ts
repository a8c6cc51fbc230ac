/** What a command has to say of an article, line by line, and whether all is well. */
export interface Said {
	lines: string[];
	good: boolean;
}
