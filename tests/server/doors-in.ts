import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An address at which something can be changed. */
export interface DoorTo {
	method: string;
	/** With an id that can be one wherever one is asked for. */
	path: string;
}

/** All of them, as the files of the routes say it: one that is added is found. */
export function doorsIn(routes: string): DoorTo[] {
	return readdirSync(routes, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\+(page\.server|server)\.ts$/.test(file))
		.sort()
		.flatMap((file) => {
			const text = readFileSync(join(routes, file), 'utf8');
			const path = `/${dirname(file)}`.replaceAll('\\', '/').replace(/\/\([^)]+\)/g, '');
			const at = path.replace(/\[[^\]]+\]/g, 'A'.repeat(22));
			return [
				...actionsIn(text).map((action) => ({ method: 'POST', path: `${at}${action}` })),
				...methodsIn(text, at)
			];
		});
}

/** The names of the actions of a page, as its forms address them. */
function actionsIn(text: string): string[] {
	const [, block] = /export const actions\b[^=]*= \{\n(.*?)^\}/ms.exec(text) ?? [];
	if (block === undefined) return [];
	const names = [...block.matchAll(/^\t(?:async )?(\w+)\s*[:(,]/gm)].map(([, name]) => name!);
	if (names.length === 0) throw new Error(`Actions without names: ${block}`);
	return names.map((name) => (name === 'default' ? '' : `?/${name}`));
}

function methodsIn(text: string, path: string): DoorTo[] {
	return [...text.matchAll(/^export const (POST|PUT|PATCH|DELETE)\b/gm)].map(([, method]) => ({
		method: method!,
		path
	}));
}
