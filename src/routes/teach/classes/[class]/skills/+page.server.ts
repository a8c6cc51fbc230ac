import { showCompared, showSkills, type ComparedShown } from '#lib/analysis/quiz/across-shown.ts';
import { readAcross, type AskedPair, type Pair } from '#lib/server/classes/read-across.ts';
import { notThere } from '../../../not-there.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
	const asked = {
		before: searchParams.get('before') ?? undefined,
		after: searchParams.get('after') ?? undefined
	};
	const read = await readAcross(locals.deps, locals.teacher!, params.class, asked);
	if (read.kind === 'not-found') return notThere();
	const { class: of, quizzes, pair } = read;
	return {
		class: { id: of.id, name: of.name },
		quizzes: quizzes.map(({ id, title, when }) => ({ id, words: `${title} · ${when}` })),
		...(pair.kind !== 'too-few' && { skills: showSkills(quizzes), compare: shownOf(pair, asked) })
	};
};

/** What its form has chosen, and what came of it. */
interface Compared {
	before: string;
	after: string;
	compared?: ComparedShown;
	/** Why they are not compared, and what to do. */
	problem?: string;
}

function shownOf(pair: Exclude<Pair, { kind: 'too-few' }>, { before = '', after = '' }: AskedPair): Compared {
	switch (pair.kind) {
		case 'compared':
			return { before: pair.before, after: pair.after, compared: showCompared(pair.comparison) };
		case 'one-twice':
			return { before, after, problem: 'That is one quiz twice. Choose another beside it.' };
		case 'not-there':
			return {
				...{ before, after },
				problem:
					'One of the two is not here: nobody has handed it in, or it is no quiz of this class. Choose two of these.'
			};
	}
}
