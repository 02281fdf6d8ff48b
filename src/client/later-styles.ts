// Styles that come with a later file, so that a first visit does not carry them.
const known = new Set<string>();

/** Puts a style sheet's text over the page's own, once. Made in script: the policy refuses style elements. */
export function adopt(css: string): void {
	if (known.has(css)) return;
	known.add(css);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
