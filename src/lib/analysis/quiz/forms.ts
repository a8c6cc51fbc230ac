import type { Sat, Sitting } from './sat.ts';

/** The sittings of a form, which alone can be compared. */
export interface SatForm {
	/** `Form A`, or `All` where there is but one. */
	name: string;
	/** From 0. */
	form: number;
	sittings: Sitting[];
}

export function formsOf({ items, sittings }: Sat): SatForm[] {
	const forms = [...new Set(items.map(({ form }) => form))];
	if (forms.length < 2) return [{ name: 'All', form: 0, sittings }];
	return forms.map((form) => ({
		name: `Form ${String.fromCharCode(65 + form)}`,
		form,
		sittings: sittings.filter((sitting) => sitting.form === form)
	}));
}
