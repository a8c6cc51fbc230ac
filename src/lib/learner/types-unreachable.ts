/** What is kept cannot be looked into, since the code for an item type cannot be fetched; it stays as it is. */
export class TypesUnreachable extends Error {}
