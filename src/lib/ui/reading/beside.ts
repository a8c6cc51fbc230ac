import type { Attachment } from 'svelte/attachments';

/** From the thing it stands beside, and from the edges of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts a popover under what it belongs to, or above where there is no room, whenever it is shown, and keeps it there while
 * something scrolls; their starts or their ends are in one line. Keys pressed in it are its own: they are told to nobody outside.
 */
export function beside(
	anchor: () => Element | undefined,
	align: 'start' | 'end' = 'start'
): Attachment<HTMLElement> {
	return (popover) => {
		const put = () => {
			const at = anchor()?.getClientRects()[0];
			if (!at || !popover.matches(':popover-open')) return;
			const { offsetWidth: width, offsetHeight: height } = popover;
			const below = at.bottom + GAP;
			const top = below + height <= innerHeight - EDGE ? below : Math.max(EDGE, at.top - GAP - height);
			const leftwards = (getComputedStyle(popover).direction === 'rtl') !== (align === 'end');
			const towards = leftwards ? at.right - width : at.left;
			const left = Math.max(EDGE, Math.min(towards, innerWidth - width - EDGE));
			popover.style.translate = `${left}px ${top}px`;
		};
		const alone = (event: KeyboardEvent) => event.stopPropagation();
		popover.addEventListener('toggle', put);
		popover.addEventListener('keydown', alone);
		document.addEventListener('scroll', put, { capture: true, passive: true });
		addEventListener('resize', put);
		put();
		return () => {
			popover.removeEventListener('toggle', put);
			popover.removeEventListener('keydown', alone);
			document.removeEventListener('scroll', put, { capture: true });
			removeEventListener('resize', put);
		};
	};
}
