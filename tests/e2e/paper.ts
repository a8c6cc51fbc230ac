// What is looked up on a printed sheet.
import type { Locator, Page } from '@playwright/test';

/** How many pages there would be in the tray. */
export async function pagesOf(page: Page): Promise<number> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

export function sheet(page: Page, form: 'A' | 'B', kind: 'passage' | 'questions' | 'key'): Locator {
	return page.locator(`[data-form="${form}"] [data-sheet="${kind}"]`);
}

/** The text of the lines of a sheet's passage, with their numbers and paragraphs, as they stand there. */
export async function linesOn(passage: Locator) {
	return passage.locator('[data-line]').evaluateAll((lines) =>
		lines.map((line) => {
			const copy = line.cloneNode(true) as HTMLElement;
			for (const number of copy.querySelectorAll('[aria-hidden]')) number.remove();
			const paragraph = line.closest('li')!;
			return {
				number: Number(line.getAttribute('data-line')),
				paragraph: [...paragraph.parentElement!.children].indexOf(paragraph) + 1,
				text: copy.textContent
			};
		})
	);
}
