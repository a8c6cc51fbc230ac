// All that the page shows of cards, in one piece: who has none is spared it.
export { CardStats } from './card-stats.svelte.ts';
export { default as Cards } from './Cards.svelte';
export { default as SkillsWithCards } from './SkillsWithCards.svelte';
