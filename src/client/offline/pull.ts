// A pull down from the page's top, as readers know it from other apps.

/** Pixels that count as a pull, not as a slip of the thumb. */
const FAR = 90;
/** Pixels from which a pull is answered. */
const SEEN = 24;

/**
 * Calls `onpull` when a finger that began at the top lets go far below, and `onmove` while it is on its way: whether it has come
 * far enough, null once it is gone. The returned function stops listening.
 */
export function pulls(
	page: Document,
	onpull: () => void,
	onmove: (isFar: boolean | null) => void
): () => void {
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
		'touchmove',
		({ touches }) => {
			const way = start === null ? 0 : (touches[0]?.clientY ?? 0) - start;
			onmove(way > SEEN ? way > FAR : null);
		},
		{ signal, passive: true }
	);
	page.addEventListener(
		'touchend',
		({ changedTouches }) => {
			onmove(null);
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
