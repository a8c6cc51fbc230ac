import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { fieldsOf } from '#lib/bank/fields.ts';
import { bankSchema } from '#lib/bank/schema.ts';
import { questionSchema } from '#lib/items/questions.ts';

const DESCRIPTION =
	'Everything that can be asked about one passage. Made from the rules by which Courtside reads a bank, for editors that complete and check as you write. Some rules cannot be said here, and `npm run bank lint` says them: that words stand once in the passage, that no id is given twice and every id that is named exists, that no two options are alike, that a text holds no HTML. The length of a text is counted without the space around it.';

/** What reads a bank and has no counterpart in a JSON Schema. Anything else that has none is an error. */
const LEFT_OUT = ['check', 'partial_check', 'raw_check', 'trim', 'normalize'];

/** The JSON Schema of `bank.yaml` as the text of its file, made from the very schema that reads banks. */
export function bankJsonSchema(): string {
	// Only looking words up needs a passage, and that is left out.
	const fields = fieldsOf({ paragraphs: [] });
	const { $schema, ...schema } = toJsonSchema(bankSchema(fields, questionSchema(fields)), {
		target: 'draft-07',
		typeMode: 'input',
		ignoreActions: LEFT_OUT,
		definitions: { proof: fields.proof, distractor: fields.distractor },
		// An editor would write an empty list where its author is about to write a full one.
		overrideSchema: ({ jsonSchema: { default: _, ...rest } }) => rest
	});
	const file = { $schema, title: 'A question bank of Courtside', description: DESCRIPTION, ...schema };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/**
 * Writes the JSON Schema of banks to where they are.
 *
 * @returns the file
 */
export async function writeBankSchema(questions: string): Promise<string> {
	const file = join(questions, 'bank.schema.json');
	await writeFile(file, bankJsonSchema());
	return file;
}
