/** What an element scrolls in: the nearest pane that scrolls, else the page. */
export function scrollerOf(element: Element): Element {
	const page = document.documentElement;
	let pane = element;
	while (pane !== page && !/auto|scroll/.test(getComputedStyle(pane).overflowY))
		pane = pane.parentElement ?? page;
	return pane;
}

/** Where the view of a scroller begins, from the top of the window. */
export function topOf(scroller: Element): number {
	return scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top;
}
