// Run in the server's process before the app (node --import): one clock that stands until it is moved, and one source of chance, so
// that two servers that are asked the same answer the same to the byte. The product has no such door.
import crypto from 'node:crypto';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const RealDate = Date;
const STARTED = RealDate.UTC(2027, 0, 11, 9);
let passed = 0;
const wall = () => STARTED + passed;

globalThis.Date = new Proxy(RealDate, {
	construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [wall()], made),
	apply: () => new RealDate(wall()).toString(),
	get: (target, name) => (name === 'now' ? wall : Reflect.get(target, name))
});
performance.now = () => passed;
os.uptime = () => passed / 1000;

const { createHash } = crypto;
let drawn = 0;
/** @param {Uint8Array} bytes that are filled */
function draw(bytes) {
	for (let from = 0; from < bytes.length; from += 32) {
		const block = createHash('sha256').update(`draw ${drawn++}`).digest();
		bytes.set(block.subarray(0, Math.min(32, bytes.length - from)), from);
	}
	return bytes;
}
crypto.randomBytes = /** @type {any} */ ((/** @type {number} */ size) => draw(Buffer.alloc(size)));
globalThis.crypto.getRandomValues = /** @type {any} */ (
	(/** @type {Uint8Array} */ list) => {
		draw(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
		return list;
	}
);
Math.random = () => (draw(new Uint8Array(1))[0] ?? 0) / 256;

// Node writes the header Date by a clock of its own, unless it is there already.
const { writeHead } = http.ServerResponse.prototype;
http.ServerResponse.prototype.writeHead = /** @type {any} */ (
	/** @this {http.ServerResponse} @param {unknown[]} given */
	function (...given) {
		this.setHeader('date', new Date().toUTCString());
		return Reflect.apply(writeHead, this, given);
	}
);
syncBuiltinESMExports();

process.on('message', (/** @type {import('./clock.js').Command} */ command) => {
	if (command.kind === 'pass') passed += command.ms;
	process.send?.({});
});
// A test that waits for the server to end is not waited for by it.
process.channel?.unref();
