import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { readYaml } from '#lib/bank/yaml.ts';

/** Voices by id, and the paragraph where each does it; a voice that is not named is silent. */
const Where = v.record(v.string(), v.pipe(v.number(), v.integer()));

const Holds = v.strictObject({
	claims: v.array(
		v.strictObject({ claim: v.string(), says: Where, denies: Where, unsure: v.optional(v.string()) })
	),
	quotes: v.array(v.strictObject({ quote: v.string(), says: Where, unsure: v.optional(v.string()) })),
	choices: v.array(
		v.strictObject({ stem: v.string(), fits: v.array(v.string()), unsure: v.optional(v.string()) })
	),
	/** What a reader types who is shown no options: every text is right. */
	typed: v.array(
		v.strictObject({
			stem: v.string(),
			types: v.pipe(v.array(v.string()), v.minLength(1)),
			unsure: v.optional(v.string())
		})
	)
});

/** What a reader makes of the passage who has seen neither voices nor keys. */
export type Holds = v.InferOutput<typeof Holds>;

/** @throws where the file is not as it should be */
export function readHolds(): Holds {
	const file = fileURLToPath(new URL('holds.yaml', import.meta.url));
	const read = readYaml(file, readFileSync(file, 'utf8'));
	if (read.kind === 'wrong') throw new Error(JSON.stringify(read.problems));
	return v.parse(Holds, read.tree.value);
}
