import { post } from './ask.ts';
import type { Served } from './serve.ts';

export const OWNER = { name: 'Ana Quintero', password: 'kettle ferry onion lamp' };

/** Makes the owner of a house in which nobody teaches yet, and ends the server. */
export async function makeOwner(server: Served): Promise<typeof OWNER> {
	const code = / ([2-9A-Z]{4}(?:-[2-9A-Z]{4}){2})$/m.exec(await server.console())?.[1] ?? '';
	const { status, body } = await post(server.address, '/teach/set-up', { code, ...OWNER });
	if (status !== 303) throw new Error(`No owner could be made: ${status} ${body.slice(0, 200)}`);
	await server.kill('SIGTERM');
	return OWNER;
}
