import type { BrowserContext } from '@playwright/test';

/** Collects trouble from every page: errors in scripts and on the console (a refusal by the CSP is one), requests to others. */
export function watch(context: BrowserContext, serverAddress: string) {
	const trouble: string[] = [];
	context.on('weberror', (event) => trouble.push(`script error: ${String(event.error())}`));
	context.on('console', (message) => {
		if (message.type() === 'error')
			trouble.push(`console error: ${message.text()} (${message.location().url})`);
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		const inside = ['data:', 'blob:', 'about:'].includes(url.protocol);
		if (!inside && url.origin !== serverAddress) trouble.push(`request to another origin: ${url.href}`);
	});
	return trouble;
}
