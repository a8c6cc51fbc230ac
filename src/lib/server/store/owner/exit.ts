/** How the process ends where it may not start or go on; the numbers are those of sysexits.h. */
export const EXIT = { damaged: 65, notWritable: 73, disk: 74, owned: 75, away: 69, newer: 78 } as const;
