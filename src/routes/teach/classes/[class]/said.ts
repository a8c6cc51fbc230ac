/** What has been done with a class, for whoever did it. */
export const CLASS_SAID = {
	rename: 'The class has another name.',
	archive: 'The class is in the archive. Nothing of it is lost.',
	unarchive: 'The class is out of the archive.',
	share: 'The class is shared.',
	unshare: 'The class is shared with one fewer.'
} as const;

/** Why something was not done, and what to do. */
export const CLASS_REFUSED = {
	'name-wrong': 'A class has a name of 1 to 120 visible characters.',
	'no-teacher': 'Nobody who teaches here is called that. It is the name that they sign in with.',
	'shared-already': 'They share it already.',
	maker: 'Whoever made a class stays with it.',
	'not-yours-to-say': 'Only whoever made the class can take others off it.'
} as const;
