import type { SettingsFields } from '#lib/assignment/settings-fields.ts';

/** What came of what was sent. */
export interface Answer {
	done?: string;
	refused?: string;
	/** What is wrong, by the names of the fields. */
	errors?: Partial<Record<string, string>>;
	/** What was sent, where something of it is wrong. */
	typed?: SettingsFields;
}

/** What each part of the form is given. */
export interface FieldsProps {
	fields: SettingsFields;
	errors: Partial<Record<string, string>>;
}
