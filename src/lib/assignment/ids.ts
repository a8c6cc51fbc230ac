/** Each is 128 random bits in base64url, 22 characters: none can be guessed, and none tells of another. */
export type TeacherId = string & { readonly __brand: 'TeacherId' };
export type ClassId = string & { readonly __brand: 'ClassId' };
/** A name on the roster of a class; it stays when the name is written otherwise. */
export type StudentId = string & { readonly __brand: 'StudentId' };
export type AssignmentId = string & { readonly __brand: 'AssignmentId' };
/** A student in one assignment, whether from a roster or by a name alone. */
export type ParticipantId = string & { readonly __brand: 'ParticipantId' };

/** What a browser or a student holds is a secret; what is kept of it is its SHA-256, in base64url. */
export type Digest = string & { readonly __brand: 'Digest' };

/** Milliseconds since 1970, by the server's clock alone. */
export type Moment = number;

const ID = /^[A-Za-z0-9_-]{22}$/;

/** Whether text that came from outside can be an id at all. */
export function isId(text: string): boolean {
	return ID.test(text);
}
