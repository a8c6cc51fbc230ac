import type { OnPaper } from '../paper.ts';

export const onPaper: OnPaper<'evidence'> = {
	ask: ({ stem }) => ({ stem, parts: [{ kind: 'where' }] }),
	bears: () => [undefined]
};
