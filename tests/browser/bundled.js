// The Chromium inside the npm package @sparticuz/chromium: for a bare Linux machine, which has neither a browser nor
// the libraries and fonts that one needs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bundleRunsHere = process.platform === 'linux' && process.arch === 'x64';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const unpacked = join(cache, 'chromium');

/** @returns {import('../browser.js').Browser} */
export function bundledBrowser() {
	if (!existsSync(unpacked)) unpack();
	return {
		source: 'the npm package @sparticuz/chromium',
		executablePath: join(unpacked, 'chromium'),
		env: { LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'), FONTCONFIG_PATH: unpacked }
	};
}

/** Unpacks beside the final place and moves the whole there, so that what stands there is never half a browser. */
function unpack() {
	mkdirSync(cache, { recursive: true });
	const fresh = mkdtempSync(join(cache, 'unpacking-chromium-'));
	try {
		// The package brings libraries and a font, but hands them out only where it believes to run on AWS.
		const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
		const script = `import bundle from '@sparticuz/chromium'; await bundle.executablePath();`;
		execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
			cwd: cache,
			env,
			stdio: 'inherit'
		});
		// Its own fonts.conf names folders that exist only there.
		writeFileSync(join(fresh, 'fonts.conf'), fontsConf());
		renameSync(fresh, unpacked);
	} catch (error) {
		rmSync(fresh, { recursive: true, force: true });
		// Another process may have been quicker by a moment.
		if (!existsSync(unpacked)) throw error;
	}
}

function fontsConf() {
	const folder = unpacked.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${folder}/fonts/fonts</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
