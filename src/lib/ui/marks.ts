/** How a question stands: right, wrong, partly right, answered but not marked, or not yet answered. */
export type PlaceMark = 'in' | 'out' | 'part' | 'on' | 'open';
