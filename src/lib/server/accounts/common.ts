/** Words of which passwords are made the world over, with those that lie near in a school. In lower case. */
export const COMMON_WORDS = [
	...['password', 'passwort', 'passphrase', 'passcode', 'secret', 'letmein', 'welcome', 'login', 'access'],
	...['admin', 'administrator', 'master', 'changeme', 'default', 'guest', 'hello', 'iloveyou', 'loveyou'],
	...['courtside', 'teacher', 'student', 'school', 'classroom', 'class', 'lesson', 'homework', 'quiz'],
	...['english', 'maths', 'history', 'science', 'sunshine', 'princess', 'monkey', 'dragon', 'shadow'],
	...['football', 'baseball', 'liverpool', 'arsenal', 'chelsea', 'everton', 'london', 'england', 'superman'],
	...['batman', 'pokemon', 'starwars', 'computer', 'internet', 'spring', 'summer', 'autumn', 'winter'],
	...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november'],
	...['december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
];

/**
 * SHA-256 in base64url, in lower case beforehand, of those among the ten thousand commonest passwords that have 15 characters or
 * more: there are two, and both are made of nothing that a rule would see.
 */
export const COMMON_AND_LONG: ReadonlySet<string> = new Set([
	'd1ucIAACxMwPQlMMKNk9D-KQmqqw-sba_pNk5qdIyf4',
	'5ABeLBV4oegmxupj8LMfUbKTDQXcnrlhaHniK4HtLOg'
]);
