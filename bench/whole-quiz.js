// A quiz of twelve that asks in every way there is, taken to its result.
const patienceMs = 15_000;

/**
 * The address of such a quiz: the first item of each type, and two more.
 * @param {string} article the address of an article
 */
export async function quizOfAllTypes(article) {
	/** @type {import('#lib/quiz/pack.ts').Packed} */
	const { items } = await (await fetch(`${article}/practice.json`)).json();
	const open = items.filter(({ passage }) => passage !== 'closed');
	const first = new Map([...open].reverse().map(({ type, id }) => [type, /** @type {string} */ (id)]));
	const others = open.filter(({ id }) => ![...first.values()].includes(id));
	const ids = [...first.values(), ...others.slice(0, 12 - first.size).map(({ id }) => id)];
	return `${article}/quiz?seed=BENCH&items=${ids.map((id) => id.slice(id.indexOf('/') + 1)).join(',')}`;
}

/**
 * Answers each question, somehow, until the result is there.
 * @param {import('playwright').Page} page
 */
export async function takeToTheEnd(page) {
	for (;;) {
		await page.waitForSelector('form[data-ask]', { timeout: patienceMs });
		await page.evaluate(answer);
		await page.getByRole('button', { name: 'Check answer' }).click();
		const next = page.locator('.acts .next');
		await next.waitFor({ timeout: patienceMs });
		// The reasons come with a part of the page of their own.
		await page.waitForSelector('section h2 ~ *', { state: 'attached', timeout: patienceMs });
		const isLast = (await next.innerText()).includes('score');
		await next.click();
		if (isLast) break;
	}
	await page.waitForSelector('#skills', { timeout: patienceMs });
	await page.waitForLoadState('networkidle');
}

/** Runs in the page: gives every control of the question some value. */
function answer() {
	const form = /** @type {HTMLFormElement} */ (document.querySelector('form[data-ask]'));
	for (const list of form.querySelectorAll('select')) list.selectedIndex = 1;
	for (const field of form.querySelectorAll('textarea, input:not([type=radio], [type=checkbox])'))
		/** @type {HTMLInputElement} */ (field).value = 'words';
	/** @type {HTMLElement | null} */ (form.querySelector('[type=radio], [type=checkbox]'))?.click();
	/** @type {HTMLElement | null} */ (document.querySelector('[name=sentence]'))?.click();
	form.dispatchEvent(new Event('change', { bubbles: true }));
}
