import type { Option, ShownOption } from './item.ts';

/** Options in the order in which they were shown, each with its reason. */
export function withReasons(
	shown: readonly ShownOption[] | undefined,
	options: readonly Option[]
): (ShownOption & { why: string })[] {
	return (shown ?? []).map((option) => ({
		...option,
		why: options.find(({ id }) => id === option.id)?.why ?? ''
	}));
}
