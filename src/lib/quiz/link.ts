import { conditionPairs, type Conditions } from './conditions.ts';
import { formQuery, type Form } from './form.ts';

/** A form and the conditions to take it on, as the query of a link: `seed=…&items=a,b&passage=closed`. */
export function linkQuery(form: Form, conditions: Conditions): string {
	return [formQuery(form), ...conditionsQuery(conditions)].join('&');
}

/** New questions on these conditions, as the query of a link: `new&passage=closed`. */
export function newQuery(conditions: Conditions): string {
	return ['new', ...conditionsQuery(conditions)].join('&');
}

const conditionsQuery = (conditions: Conditions): string[] =>
	conditionPairs(conditions).map(([name, value]) => `${name}=${value}`);
