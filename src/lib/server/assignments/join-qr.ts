import { renderSVG } from 'uqr';

/** A QR code for an address, as an image that needs no request of its own. It is black on white at night too: cameras want that. */
export function qrOf(address: string): string {
	// Half-covered pixels between its squares would be drawn as lines.
	const svg = renderSVG(address, { pixelSize: 1, border: 2 }).replace(
		'<svg ',
		'<svg shape-rendering="crispEdges" '
	);
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
