import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

export interface Asked {
	cookie?: string;
	headers?: Record<string, string>;
	body?: string | undefined;
	/** Left out: a connection of its own. */
	agent?: Agent;
}

/** It was cut off before an answer came, or there was nobody to connect to. */
export class NoAnswer extends Error {
	/** @param onKept whether on a connection that had been answered on before */
	constructor(
		readonly why: string,
		readonly onKept: boolean
	) {
		super(`No answer: ${why}${onKept ? ', on a kept connection' : ''}.`);
	}
}

/** Connections that stay, as a browser keeps them. */
export const keptLines = (): Agent => new Agent({ keepAlive: true });

/** One request, as a page of the server itself would send it. @throws where no answer comes */
export function ask(
	address: string,
	method: string,
	path: string,
	{ cookie, headers = {}, body, agent }: Asked = {}
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asking = request(
			`${address}${path}`,
			{
				method,
				...(agent && { agent }),
				headers: { origin: address, accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers }
			},
			(answer) => {
				let text = '';
				answer.setEncoding('utf8').on('data', (part: string) => (text += part));
				answer.on('error', reject);
				answer.on('end', () =>
					resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text })
				);
			}
		);
		asking.on('error', (cause: NodeJS.ErrnoException) =>
			reject(new NoAnswer(cause.code ?? cause.message, asking.reusedSocket))
		);
		asking.end(body);
	});
}

/** A form, as a page without scripts posts it. */
export function post(
	address: string,
	path: string,
	fields: Record<string, string>,
	asked: Asked = {}
): Promise<Answer> {
	return ask(address, 'POST', path, {
		...asked,
		headers: { 'content-type': 'application/x-www-form-urlencoded', ...asked.headers },
		body: new URLSearchParams(fields).toString()
	});
}
