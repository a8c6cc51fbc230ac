/** Something that whoever runs the server should know or mend. */
export interface Finding {
	/** The file, in the data folder. */
	file: string;
	what: string;
	/** The command that mends it; left out where it is nothing to mend. */
	mend?: string;
}

/** In one line. */
export function sayFinding({ file, what, mend }: Finding): string {
	return `${file}: ${what}.${mend === undefined ? '' : ` To mend it: ${mend}`}`;
}
