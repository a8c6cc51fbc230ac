const SECOND = 1000;

/** What is left until a quiz closes: `11:42`, `1:05:00`, `2 days` from two days on; `0:00` where nothing is. */
export function countdown(milliseconds: number): string {
	const seconds = Math.max(0, Math.ceil(milliseconds / SECOND));
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	if (hours >= 48) return `${Math.floor(hours / 24)} days`;
	const two = (number: number) => String(number).padStart(2, '0');
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
