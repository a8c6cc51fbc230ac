/** `64%`. */
export function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}

/** How far a share changed: `+13`, `−4`, `0`. */
export function percentagePoints(change: number): string {
	const points = Math.round(change * 100);
	return points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`;
}
