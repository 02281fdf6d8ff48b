// A pull down from the page's top, as readers know it from other apps.

/** Pixels that count as a pull, not as a slip of the thumb. */
const FAR = 90;

/** Calls `onpull` when a finger that began at the top lets go far below. The returned function stops listening. */
export function pulls(page: Document, onpull: () => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	/** null: no pull can begin here. */
	let start: number | null = null;
	page.addEventListener(
		'touchstart',
		({ touches }) => {
			const isTop =
				(page.scrollingElement?.scrollTop ?? 0) <= 0 && !page.querySelector('dialog[open]');
			start = isTop && touches.length === 1 ? (touches[0]?.clientY ?? null) : null;
		},
		{ signal, passive: true }
	);
	page.addEventListener(
		'touchend',
		({ changedTouches }) => {
			const end = changedTouches[0]?.clientY ?? 0;
			if (start !== null && end - start > FAR) onpull();
			start = null;
		},
		{ signal, passive: true }
	);
	return () => {
		stop.abort();
	};
}
