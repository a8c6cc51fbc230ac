import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// A font inlined as a data: address would be refused by the content security policy.
	build: { assetsInlineLimit: 0 }
});
