/** Why an answer could not be marked, and what to do. */
export const MARK_REFUSED = {
	'under-way': 'This attempt is open again. It can be marked once it is handed in.',
	changed:
		'Something else is in this answer now than what you read. It is shown again: read it and mark it anew.'
};
