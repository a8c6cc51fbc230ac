// Lighthouse brings some 200 packages that nothing else here needs: it has a folder of its own, installed when it is first used.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { npm } from '../tests/run/npm.js';

const folder = 'bench/lighthouse';
const installed = `${folder}/node_modules/lighthouse`;

/**
 * A page as Lighthouse saw it; only what is read here.
 * @typedef {object} Seen
 * @property {{ message: string }} [runtimeError] why it could not be looked at
 * @property {Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>} categories scores 0–1
 * @property {Record<string, { score: number | null, numericValue?: number }>} audits
 */

/** @typedef {(address: string, flags: Record<string, unknown>) => Promise<{ lhr: Seen }>} Lighthouse */

/**
 * Lighthouse, installed first if need be.
 * @returns {Promise<Lighthouse | undefined>} nothing where it cannot be installed
 */
export async function bringLighthouse() {
	if (!isInstalled()) {
		console.log('\nInstalling Lighthouse …');
		await npm(['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {});
	}
	if (!isInstalled()) return undefined;
	// By its address, since the types of what may not be there cannot be looked at.
	return (await import(pathToFileURL(`${installed}/core/index.js`).href)).default;
}

function isInstalled() {
	const found = `${installed}/package.json`;
	return existsSync(found) && read(found).version === read(`${folder}/package.json`).dependencies.lighthouse;
}

/** @param {string} file */
function read(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}
