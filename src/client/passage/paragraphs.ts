/** The body's paragraphs on the page, in order. */
export function paragraphsOf(root: ParentNode): HTMLElement[] {
	return [...root.querySelectorAll<HTMLElement>('article .text > p')];
}
