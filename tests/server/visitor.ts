import { request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	/** All of them as they came, names and values in turn. */
	raw: string[];
	/** Those that were set, whole. */
	cookies: string[];
	body: string;
}

interface Asked {
	headers?: Record<string, string | undefined>;
	body?: string;
}

/** A browser without pages: keeps cookies, and sends what it is told, whatever a real one would. */
export class Visitor {
	readonly jar = new Map<string, string>();

	/** @param origin by which it knows the server; that of the address unless told otherwise */
	constructor(
		readonly address: string,
		readonly origin = new URL(address).origin
	) {}

	ask(method: string, path: string, { headers = {}, body }: Asked = {}): Promise<Answer> {
		const { hostname, port } = new URL(this.address);
		const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const all: Record<string, string | undefined> = {
			...{ host: new URL(this.origin).host, ...(cookie ? { cookie } : {}) },
			...headers
		};
		const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
		return new Promise((resolve, reject) => {
			const asking = request(
				{ method, hostname, port, path, headers: sent as Record<string, string> },
				(answer) => {
					let text = '';
					const done = () => {
						const cookies = answer.headers['set-cookie'] ?? [];
						this.#keep(cookies);
						const { statusCode: status, headers, rawHeaders: raw } = answer;
						resolve({ status: status!, headers, raw, cookies, body: text });
					};
					answer.setEncoding('utf8').on('data', (part: string) => {
						text += part;
						// A line stays open: the first that comes over it is its answer.
						if (answer.headers['content-type'] !== 'text/event-stream' || !text.includes('\n\n')) return;
						done();
						answer.destroy();
					});
					answer.on('end', done);
					// It was cut off in the middle of its answer.
					answer.on('error', reject);
				}
			);
			asking.on('error', reject);
			asking.end(body);
		});
	}

	get(path: string, headers: Asked['headers'] = {}): Promise<Answer> {
		return this.ask('GET', path, { headers: { accept: 'text/html', ...headers } });
	}

	/** Posts a form as a page without scripts does. */
	post(path: string, fields: Record<string, string>, headers: Asked['headers'] = {}): Promise<Answer> {
		const form = { 'content-type': 'application/x-www-form-urlencoded', origin: this.origin };
		return this.ask('POST', path, {
			headers: { accept: 'text/html', ...form, ...headers },
			body: new URLSearchParams(fields).toString()
		});
	}

	#keep(cookies: readonly string[]): void {
		for (const cookie of cookies) {
			const [name = '', value = ''] = cookie.split(';')[0]!.split('=');
			if (/;\s*max-age=0/i.test(cookie) || value === '') this.jar.delete(name);
			else this.jar.set(name, value);
		}
	}
}

/** Words of a page, one space between them. */
export function textOf({ body }: Pick<Answer, 'body'>): string {
	return body
		.replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
