/** What a question asks a reader to do, in the order in which skills are listed. */
export const SKILLS = ['locate', 'attribute', 'interpret', 'infer', 'vocabulary', 'purpose'] as const;
export type Skill = (typeof SKILLS)[number];
