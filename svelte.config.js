import adapter from '@sveltejs/adapter-node';
import { keepingBuilds } from './src/server/keep-builds.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// Pages that are open while a new version comes go on with the files of theirs.
		adapter: keepingBuilds(adapter({ precompress: true })),
		// Each style sheet by itself would be waited for before anything is painted; a quiz has thirty small ones.
		inlineStyleThreshold: 24_000,
		// By hand, in src/routes/+layout.svelte: after what is on the screen, and never in development.
		serviceWorker: { register: false },
		// Our own guard asks more, of every kind of request, and says what to do: src/lib/server/requests/change-guard.ts.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				// Components hand figures to the style sheet as custom properties in style attributes.
				'style-src-attr': ['unsafe-inline']
			}
		}
	}
};
