/** How well this browser keeps what it is given. */
export type Keeping = 'indexed-db' | 'local-storage' | 'memory' | 'newer' | 'full' | 'damaged' | 'cleared';

/** What is said to views of what is kept here. */
export interface KeepingSaid {
	keeping: Keeping;
	/** Whether this device's clock stands well before something that was kept here. */
	clockIsBehind: boolean;
	/** The article whose quiz under way has been changed by another tab, and so is open in it too. */
	openElsewhere: string | undefined;
}
