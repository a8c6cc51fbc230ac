// A quiz of twelve that a teacher has set, and a student who has begun it: put into a data folder before the server opens it.
import { withSource } from './source.js';

/**
 * @param {string} folder `DATA_DIR`
 * @returns {Promise<{ path: string, cookie: { name: string, value: string, path: string } }>} the page of the attempt
 */
export async function begunAttempt(folder) {
	/** @type {{ path: string, cookie: { name: string, value: string, path: string } } | undefined} */
	let begun;
	await withSource(async (load) => {
		/** @type {typeof import('#lib/server/store/open-on-disk.ts')} */
		const { openOnDisk } = await load('src/lib/server/store/open-on-disk.ts');
		/** @type {typeof import('#lib/server/assignments/desk.ts')} */
		const { openDesk } = await load('src/lib/server/assignments/desk.ts');
		/** @type {typeof import('#lib/server/assignments/join.ts')} */
		const { join } = await load('src/lib/server/assignments/join.ts');
		/** @type {typeof import('#lib/server/assignments/start.ts')} */
		const { start } = await load('src/lib/server/assignments/start.ts');
		/** @type {typeof import('#lib/server/requests/student-cookies.ts')} */
		const { tokenCookies } = await load('src/lib/server/requests/student-cookies.ts');
		/** @type {typeof import('../tests/e2e/publish.ts')} */
		const { CODE, publish, published } = await load('tests/e2e/publish.ts');

		const store = await openOnDisk({ folder, log: () => undefined });
		const items = await twelve(load);
		await publish(store, { items, policy: { minutes: 20 } }, await published(items), store.now());
		const random = (/** @type {number} */ bytes) => crypto.getRandomValues(new Uint8Array(bytes));
		const desk = openDesk({ store, articles: () => new Map(), random }, console.error);
		const joined = await join(desk, { code: CODE, name: 'Ana', address: '192.0.2.1' });
		if (joined.kind !== 'joined') throw new Error(joined.kind);
		await start(desk, joined.address, joined.token);
		await store.close();
		const [cookie] = tokenCookies(false, [joined.address], joined.token);
		if (!cookie?.value) throw new Error('There is no cookie.');
		const { name, value, options } = cookie;
		begun = { path: options.path, cookie: { name, value, path: options.path } };
	});
	if (!begun) throw new Error('The attempt has not begun.');
	return begun;
}

/**
 * The first item of each type that may be asked with the passage beside it, and two more.
 * @param {(file: string) => Promise<any>} load
 */
async function twelve(load) {
	/** @type {typeof import('#lib/server/library/library.ts')} */
	const { readLibrary } = await load('src/lib/server/library/library.ts');
	const { articles } = await readLibrary('questions');
	const items = articles.get('uk-eu-defence')?.items.filter(({ passage }) => passage !== 'closed') ?? [];
	const first = new Map([...items].reverse().map((item) => [item.type, item]));
	const others = items.filter((item) => first.get(item.type) !== item);
	return [...first.values(), ...others].slice(0, 12).map(({ id }) => id.slice(id.indexOf('/') + 1));
}
