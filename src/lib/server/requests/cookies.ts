/** What a browser keeps for us. Pages of reading and practice neither set nor read one. */
export interface Cookie {
	name: string;
	options: {
		path: string;
		httpOnly: true;
		sameSite: 'lax';
		secure: boolean;
		/** In seconds; left out where it goes with the browser. */
		maxAge?: number;
	};
}

/**
 * A cookie under its full name. Over https it is bound to this very host (`__Host-`), which asks for the path `/`; over plain http,
 * where no browser takes such a one, it is sent to its own pages alone.
 *
 * @param path the pages that it is for
 * @param seconds how long a browser keeps it; left out, until it is closed
 */
export function cookie(name: string, isHttps: boolean, path: string, seconds?: number): Cookie {
	return {
		name: isHttps ? `__Host-${name}` : name,
		options: {
			path: isHttps ? '/' : path,
			httpOnly: true,
			sameSite: 'lax',
			secure: isHttps,
			...(seconds === undefined ? {} : { maxAge: seconds })
		}
	};
}
