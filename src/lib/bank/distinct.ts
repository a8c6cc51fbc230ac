import * as v from 'valibot';
import { within } from './shape.ts';

/** An option as an author wrote it. */
interface Written {
	text: string;
}

const same = (a: Written, b: Written): boolean => a.text.toLowerCase() === b.text.toLowerCase();

/** No two options alike: neither two distractors, nor two keys, nor the one and the other. Texts are trimmed and in NFC by then. */
export function distinctOptions<
	T extends { key: Written | Written[]; distractors?: Written[] | undefined }
>() {
	return v.rawCheck<T>(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { key, distractors = [] } = dataset.value;
		const keys = Array.isArray(key) ? key : [key];
		const say = (message: string, ...steps: (string | number)[]): void =>
			addIssue({ message: `${message}. Fix: reword one of them`, path: within(dataset.value, ...steps) });
		keys.forEach((one, i) => {
			const at = Array.isArray(key) ? ['key', i] : ['key'];
			if (distractors.some((distractor) => same(distractor, one)))
				say('also stands among the distractors', ...at);
			const twin = keys.findIndex((other) => same(other, one));
			if (twin < i) say(`same as key[${twin}] "${keys[twin]!.text}"`, ...at);
		});
		distractors.forEach((distractor, i) => {
			const twin = distractors.findIndex((other) => same(other, distractor));
			if (twin < i) say(`same as distractors[${twin}] "${distractors[twin]!.text}"`, 'distractors', i);
		});
	});
}

/** No two entries of a list alike in the text that `textOf` takes from them: `name` and `field` say where it stands. */
export function distinctIn<T extends object>(
	name: keyof T & string,
	field: string,
	textsOf: (value: T) => readonly string[]
) {
	return v.rawCheck<T>(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const texts = textsOf(dataset.value);
		texts.forEach((text, i) => {
			const twin = texts.findIndex((other) => same({ text: other }, { text }));
			if (twin < i)
				addIssue({
					message: `same as ${name}[${twin}] "${texts[twin]!}". Fix: reword one of them`,
					path: within(dataset.value, name, i, field)
				});
		});
	});
}
