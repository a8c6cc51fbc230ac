// Why it could not start, for people.

/**
 * @param {NodeJS.ErrnoException} error what kept the app from being made ready
 * @returns {{ message: string, code?: number }} what to say, and with what number to end where it tells more
 */
export function explainStart(error) {
	// The store has said it for people, and with what number to end.
	if (typeof error.code === 'number') return { message: error.message, code: Number(error.code) };
	if (error.code === 'ENOENT' && error.syscall === 'scandir')
		return {
			message: `There is no folder ${error.path}. QUESTIONS_DIR names the folder that holds one folder for each article.`
		};
	return { message: `Courtside could not start: ${error.message}` };
}

/**
 * @param {NodeJS.ErrnoException} error what kept it from listening
 * @param {{ port: number, host: string }} settings
 */
export function explainListening(error, { port, host }) {
	if (error.code === 'EADDRINUSE')
		return `Port ${port} is taken: is Courtside running already? To use another port, run: PORT=${port + 1} npm start`;
	if (error.code === 'EACCES')
		return `This account may not use port ${port}. To use another port, run: PORT=3000 npm start`;
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
		return `HOST names no address of this machine: ${host}`;
	return `Courtside could not start: ${error.message}`;
}
