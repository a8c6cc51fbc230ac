import { isScalar, type Pair } from 'yaml';

type Ranged = { range?: [number, number, number] | null } | null | undefined;

/** The offset at which a node begins. */
export function startOf(node: unknown): number | undefined {
	return (node as Ranged)?.range?.[0];
}

/** The offset after a node's own text; 0 where there is none. */
export function closeOf(node: unknown): number {
	return (node as Ranged)?.range?.[1] ?? 0;
}

/** The offset after a node and the space behind it; 0 where there is none. */
export function endOf(node: unknown): number {
	return (node as Ranged)?.range?.[2] ?? 0;
}

/** The name of a field as it is written, without its quotes. */
export function keyOf({ key }: Pair): string {
	return isScalar(key) ? String(key.source ?? key.value) : String(key);
}
