// The built shell with its markers filled.

export interface Filling {
	/** Markup for the head, with its own title. */
	head: string;
	body: string;
	/** The page is whole as it stands, without a script; else the app is mounted at once. */
	isStatic: boolean;
}

/** Throws when the shell lacks a marker: a page without its words must not be written. */
export function fillShell(shell: string, { head, body, isStatic }: Filling): string {
	let html = shell;
	const fill = (marker: string | RegExp, text: string) => {
		if (html.search(marker) < 0) throw new Error(`no ${String(marker)} in the shell`);
		// Function form: in a replacement string, `$&` in an article's words would be a pattern.
		html = html.replace(marker, () => text);
	};
	fill(/<title>[^<]*<\/title>\s*/, '');
	fill('<!--head-->', isStatic ? head : `${head}\n\t\t${appLinks(shell)}`);
	fill('<!--body-->', body);
	if (isStatic) {
		fill('<html', '<html data-static');
		fill(/<noscript.*?<\/noscript\s*>\s*/s, '');
	}
	return html;
}

/** What such a page will ask for next, so that it need not wait for the first script to say so. It lies beside the theme. */
function appLinks(shell: string): string {
	const assets = /src="([^"]*)theme\.js"/.exec(shell)?.[1];
	if (assets === undefined) throw new Error('no theme.js in the shell');
	return ['first', 'start-app']
		.map((name) => `<link rel="modulepreload" href="${assets}${name}.js">`)
		.join('\n\t\t');
}
