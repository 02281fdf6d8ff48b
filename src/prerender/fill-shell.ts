// The built shell with its markers filled.

/**
 * What the page is as it is written. `whole`: read without the app, and without a script. `form`: whole until somebody uses it, then
 * the app's. `frame`: the app is mounted at once.
 */
export type PageKind = 'whole' | 'form' | 'frame';

export interface Filling {
	/** Markup for the head, with its own title. */
	head: string;
	body: string;
	kind: PageKind;
}

/** Throws when the shell lacks a marker: a page without its words must not be written. */
export function fillShell(shell: string, { head, body, kind }: Filling): string {
	let html = shell;
	const fill = (marker: string | RegExp, text: string) => {
		if (html.search(marker) < 0) throw new Error(`no ${String(marker)} in the shell`);
		// Function form: in a replacement string, `$&` in an article's words would be a pattern.
		html = html.replace(marker, () => text);
	};
	fill(/<title>[^<]*<\/title>\s*/, '');
	fill('<!--head-->', kind === 'frame' ? `${head}\n\t\t${appLinks(shell)}` : head);
	fill('<!--body-->', body);
	if (kind !== 'frame') fill('<html', `<html data-static="${kind}"`);
	if (kind === 'whole') fill(/<noscript.*?<\/noscript\s*>\s*/s, '');
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
