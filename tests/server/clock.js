// Run in the server's process before the app (node --import): its clocks go on by as much as a test says, and so does all that
// waits for them. The product has no such door.

/** @typedef {{ kind: 'pass', ms: number }} Command Time goes by: for the wall clock and for the one that is never set. */

const { now } = Date;
const monotonic = performance.now.bind(performance);
let ahead = 0;

Date.now = () => now() + ahead;
performance.now = () => monotonic() + ahead;

process.on('message', (/** @type {Command} */ command) => {
	ahead += command.ms;
	process.send?.('done');
});
// A test that waits for the server to end is not waited for by it.
process.channel?.unref();

export {};
