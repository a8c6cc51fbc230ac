import { bringTypes } from './registry.ts';
import { ITEM_TYPES } from './types.ts';

// Whoever makes the items of a bank needs every type; a browser, which brings what a quiz has, never imports this file.
await bringTypes(ITEM_TYPES);
