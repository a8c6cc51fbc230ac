import { SKILLS } from '#lib/bank/skill.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import type { Assignment } from './assignment.ts';
import { showLocalTime } from './local-time.ts';
import { levelOf } from './settings.ts';

/** What stands in the fields of the form of a draft, by their names; what is sent several times apart. */
export interface SettingsFields {
	once: Record<string, string>;
	types: string[];
}

/** The settings of a draft as its form shows them; `readSettings` reads them back. */
export function fieldsOf({
	title,
	class: ofClass,
	plan,
	policy,
	window
}: Pick<Assignment, 'title' | 'class' | 'plan' | 'policy' | 'window'>): SettingsFields {
	const time = (at: number | undefined): string => (at === undefined ? '' : showLocalTime(at, window.zone));
	const flag = (is: boolean): string => (is ? 'on' : '');
	const { passage, minutes, attempts, arrangement, feedback, confidence, evidence, most } = policy;
	return {
		once: {
			title,
			class: ofClass ?? '',
			...(plan.kind === 'drawn' && {
				...Object.fromEntries(SKILLS.map((skill) => [skill, String(plan.blueprint.skills[skill] ?? 0)])),
				level: levelOf(plan.blueprint),
				onlyAssign: flag(plan.onlyAssign)
			}),
			passage,
			minutes: minutes === undefined ? '' : String(minutes),
			attempts: String(attempts),
			arrangement,
			...feedback,
			confidence: flag(confidence),
			evidence: flag(evidence),
			most: String(most),
			opensAt: time(window.opensAt),
			closesAt: time(window.closesAt),
			zone: window.zone
		},
		types: plan.kind === 'drawn' ? [...(plan.blueprint.types ?? ITEM_TYPES)] : []
	};
}

/** Every field of the form of a draft that is sent once. */
export const FIELDS: readonly string[] = [
	...['title', 'class', ...SKILLS, 'level', 'onlyAssign', 'passage', 'minutes', 'attempts', 'arrangement'],
	...['score', 'marks', 'keys', 'confidence', 'evidence', 'most', 'opensAt', 'closesAt', 'zone']
];

/** What a form has sent, to be shown again where something of it is wrong. */
export function fieldsSent(form: FormData): SettingsFields {
	const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');
	return {
		once: Object.fromEntries(FIELDS.map((name) => [name, text(form.get(name))])),
		types: form.getAll('types').map(text)
	};
}
