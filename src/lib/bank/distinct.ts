import * as v from 'valibot';

/** An option as an author wrote it. */
interface Written {
	text: string;
}

const same = (a: Written, b: Written): boolean => a.text.toLowerCase() === b.text.toLowerCase();

/** No two options alike: neither two distractors, nor the key and a distractor. Texts are trimmed and in NFC by then. */
export function distinctOptions<T extends { key: Written; distractors?: Written[] | undefined }>() {
	return v.rawCheck<T>(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { key, distractors = [] } = dataset.value;
		const at = (field: string, index?: number): [v.IssuePathItem, ...v.IssuePathItem[]] => {
			const step = (name: string | number): v.IssuePathItem => ({
				type: 'unknown',
				origin: 'value',
				input: dataset.value,
				key: name,
				value: undefined
			});
			return index === undefined ? [step(field)] : [step(field), step(index)];
		};
		distractors.forEach((distractor, i) => {
			if (same(distractor, key))
				addIssue({ message: 'also stands among the distractors. Fix: reword one of them', path: at('key') });
			const twin = distractors.findIndex((other) => same(other, distractor));
			if (twin < i)
				addIssue({
					message: `same as distractors[${twin}] "${distractors[twin]!.text}". Fix: reword one of them`,
					path: at('distractors', i)
				});
		});
	});
}
