import { prefer, preference } from '../preference.ts';

export const SIZES = ['small', 'normal', 'large', 'largest'] as const;
export const SPACINGS = ['normal', 'wide', 'widest'] as const;
export type Spacing = (typeof SPACINGS)[number];

const SIZE = 'text-size';
const SPACING = 'text-spacing';

/**
 * How a passage is set. The head of app.html puts what was kept on the page before anything is painted, and tokens.css says
 * what the names come to; here they are changed.
 */
export class TextSetting {
	size = $state(kept(SIZE, SIZES));
	spacing = $state(kept(SPACING, SPACINGS));

	readonly step = $derived(SIZES.indexOf(this.size));

	/** Makes the text larger by a step, or smaller; at either end nothing changes. */
	resize(by: 1 | -1): void {
		this.size = SIZES[this.step + by] ?? this.size;
		keep(SIZE, 'textSize', this.size);
	}

	space(spacing: Spacing): void {
		this.spacing = spacing;
		keep(SPACING, 'textSpacing', spacing);
	}
}

function kept<T extends string>(name: string, choices: readonly T[]): T | 'normal' {
	return choices.find((choice) => choice === preference(name)) ?? 'normal';
}

function keep(name: string, attribute: string, value: string): void {
	prefer(name, value === 'normal' ? undefined : value);
	const { dataset } = document.documentElement;
	if (value === 'normal') delete dataset[attribute];
	else dataset[attribute] = value;
}
