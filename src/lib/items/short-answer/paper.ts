import type { OnPaper } from '../paper.ts';

export const onPaper: OnPaper<'short-answer'> = {
	ask: ({ stem }) => ({ stem, instruction: 'Write a few words.', parts: [{ kind: 'ruled', lines: 1 }] }),
	bears: () => [undefined]
};
