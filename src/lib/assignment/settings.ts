import * as v from 'valibot';
import { SKILLS } from '#lib/bank/skill.ts';
import { ITEM_TYPES, type ItemType } from '#lib/items/types.ts';
import { sizeOf, type Blueprint, type Counts } from '#lib/quiz/blueprint.ts';
import { LEVEL_WISHES, MOST_QUESTIONS, profileFor, type LevelWish } from '#lib/quiz/choice.ts';
import {
	ARRANGEMENTS,
	FEEDBACK,
	RELEASES,
	type Assignment,
	type Plan,
	type Policy,
	type Release
} from './assignment.ts';
import { MOST_ATTEMPTS, MOST_MINUTES, MOST_TITLE, MOST_TRIES } from './defaults.ts';
import type { FieldError } from './field-error.ts';
import { isId, type ClassId, type Moment } from './ids.ts';
import { readName } from './name.ts';
import { readWindow } from './read-window.ts';

/** What a teacher says of a quiz before it is published. */
export type Settings = Pick<Assignment, 'title' | 'class' | 'plan' | 'policy' | 'window'>;

export type SettingsRead = { kind: 'settings'; settings: Settings } | { kind: 'wrong'; errors: FieldError[] };

const flag = v.pipe(
	v.picklist(['on', '']),
	v.transform((value) => value === 'on')
);

/** A whole number within bounds, which stand in the message. @param besides what else will do */
function whole(least: number, most: number, besides = '') {
	const said = `${least} to ${most.toLocaleString('en-GB')}${besides}`;
	return v.pipe(
		v.string(said),
		v.trim(),
		v.regex(/^\d{1,6}$/, said),
		v.transform(Number),
		v.minValue(least, said),
		v.maxValue(most, said)
	);
}

const title = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const read = readName(dataset.value, MOST_TITLE);
		if (read.kind === 'name') return read.name;
		addIssue({ message: read.message });
		return NEVER;
	})
);

const nothing = v.pipe(
	v.string(),
	v.transform(() => undefined)
);

/** `undefined` where the field is empty. */
function emptyOr<O>(schema: v.GenericSchema<unknown, O>) {
	return v.lazy((input): v.GenericSchema<unknown, O | undefined> =>
		typeof input === 'string' && input.trim() === '' ? nothing : schema
	);
}

const aClass = v.pipe(
	v.string(),
	v.check(isId, 'is none of your classes'),
	v.transform((id) => id as ClassId)
);

const common = {
	title,
	/** Without one students join by free names. */
	class: emptyOr(aClass),
	passage: v.picklist(['open', 'closed'], 'open or closed'),
	minutes: emptyOr(whole(1, MOST_MINUTES, ', or empty for no limit')),
	attempts: whole(1, MOST_TRIES),
	arrangement: v.picklist(ARRANGEMENTS, ARRANGEMENTS.join(', ')),
	...(Object.fromEntries(FEEDBACK.map((part) => [part, v.picklist(RELEASES, RELEASES.join(', '))])) as Record<
		(typeof FEEDBACK)[number],
		v.PicklistSchema<typeof RELEASES, string>
	>),
	confidence: flag,
	evidence: flag,
	most: whole(1, MOST_ATTEMPTS)
};

const drawn = {
	...(Object.fromEntries(SKILLS.map((skill) => [skill, v.optional(whole(0, MOST_QUESTIONS), '0')])) as Record<
		(typeof SKILLS)[number],
		v.OptionalSchema<ReturnType<typeof whole>, '0'>
	>),
	level: v.picklist(LEVEL_WISHES, LEVEL_WISHES.join(', ')),
	onlyAssign: flag
};

const Common = v.object(common);
const Drawn = v.object(drawn);
/** What a form always sends: one that is not there is as wrong as one that is empty. */
const EXPECTED = [...Object.keys(common), 'level', 'onlyAssign'];

/**
 * The settings in a posted form, or every field that is wrong. Whether its class is the teacher's own is not seen from here.
 *
 * @param before as it stands: what was picked by hand, and the seed, are not among the fields
 */
export function readSettings(
	form: FormData,
	{ plan, window: windowBefore }: Pick<Assignment, 'plan' | 'window'>,
	now: Moment
): SettingsRead {
	const fields: Record<string, string> = Object.fromEntries(EXPECTED.map((name) => [name, '']));
	for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
	const read = v.safeParse(Common, fields);
	const planRead = readPlan(form, fields, plan);
	const window = readWindow(form, now, windowBefore);
	const errors = [
		...(read.success ? [] : errorsOf(read.issues)),
		...planRead.errors,
		...(window.kind === 'wrong' ? window.errors : []),
		...togetherErrors(fields, plan)
	];
	if (!read.success || planRead.plan === undefined || window.kind === 'wrong' || errors.length > 0)
		return { kind: 'wrong', errors };
	const { title: name, class: ofClass, score, marks, keys, minutes: limit, ...terms } = read.output;
	const feedback: Record<(typeof FEEDBACK)[number], Release> = { score, marks, keys };
	const policy: Policy = { ...terms, feedback, ...(limit !== undefined && { minutes: limit }) };
	return {
		kind: 'settings',
		settings: {
			title: name,
			...(ofClass !== undefined && { class: ofClass }),
			plan: planRead.plan,
			policy,
			window: window.window
		}
	};
}

function readPlan(
	form: FormData,
	fields: Record<string, string>,
	plan: Plan
): { plan?: Plan; errors: FieldError[] } {
	if (plan.kind === 'picked') return { plan, errors: [] };
	const read = v.safeParse(Drawn, fields);
	const named = new Set(form.getAll('types'));
	const types = ITEM_TYPES.filter((type) => named.has(type));
	const errors = [
		...(read.success ? [] : errorsOf(read.issues)),
		...(types.length === 0 ? [{ path: 'types', message: 'choose at least one way to answer' }] : [])
	];
	if (!read.success || types.length === 0) return { errors };
	const { level, onlyAssign, ...counts } = read.output;
	const size = sizeOf({ skills: counts });
	if (size < 1 || size > MOST_QUESTIONS)
		return {
			errors: [{ path: 'skills', message: `1 to ${MOST_QUESTIONS} questions in all, and these are ${size}` }]
		};
	return {
		plan: { ...plan, blueprint: blueprintWith(plan.blueprint, counts, types, level), onlyAssign },
		errors: []
	};
}

function blueprintWith(
	before: Blueprint,
	counts: Counts,
	types: readonly ItemType[],
	level: LevelWish
): Blueprint {
	return {
		...before,
		skills: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
		types,
		difficulty: profileFor(sizeOf({ skills: counts }), level)
	};
}

/** What is right by itself, and wrong beside another field. */
function togetherErrors(fields: Record<string, string>, plan: Plan): FieldError[] {
	return [
		...(fields['evidence'] === 'on' && fields['passage'] === 'closed'
			? [{ path: 'evidence', message: 'needs the passage beside the questions' }]
			: []),
		...(fields['arrangement'] === 'parallel' && plan.kind === 'picked'
			? [
					{
						path: 'arrangement',
						message: 'two forms are drawn, and cannot be made of questions picked by hand'
					}
				]
			: [])
	];
}

function errorsOf(issues: readonly v.BaseIssue<unknown>[]): FieldError[] {
	return issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
}

/** Which wish a blueprint's levels come from; `mixed` where they come from none. */
export function levelOf(blueprint: Blueprint): LevelWish {
	const same = (wish: LevelWish): boolean => {
		const profile = profileFor(sizeOf(blueprint), wish);
		return ([1, 2, 3, 4, 5] as const).every(
			(level) => (profile[level] ?? 0) === (blueprint.difficulty?.[level] ?? 0)
		);
	};
	return LEVEL_WISHES.find(same) ?? 'mixed';
}
