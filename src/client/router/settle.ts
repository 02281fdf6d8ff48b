// What a page load does by itself and an in-app navigation has to: scroll, and tell where one is.

/** `scroll`: pixels to return to; null: a new visit, which begins at its hash or top with focus on the heading. */
export function settle(scroll: number | null): void {
	if (scroll !== null) {
		window.scrollTo(0, scroll);
		return;
	}
	const marked = location.hash ? document.getElementById(decodeHash(location.hash)) : null;
	if (marked) marked.scrollIntoView();
	else window.scrollTo(0, 0);
	// Somebody types already, or has pressed something while the page was on its way.
	if (document.activeElement?.matches('main input, button')) return;
	focusHeading();
}

/** For when what had the focus goes: a screen reader says the heading, and Tab goes on from it. The place stays. */
export function focusHeading(): void {
	document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

function decodeHash(hash: string): string {
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return hash.slice(1); // a lone % in a typed address
	}
}
