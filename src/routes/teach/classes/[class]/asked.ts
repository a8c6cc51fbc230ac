/** Who has to be told apart before another class is merged into this one. */
export interface Asked {
	/** The id of the class that goes. */
	goes: string;
	alike: { comes: string; comesName: string; stays: string; staysName: string }[];
}
