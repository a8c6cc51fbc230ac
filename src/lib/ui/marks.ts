/** How a question stands: right, right with help, wrong, partly right, answered but not marked, or not yet answered. */
export type PlaceMark = 'in' | 'helped' | 'out' | 'part' | 'on' | 'open';
