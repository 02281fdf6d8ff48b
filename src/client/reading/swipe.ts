// A finger drawn across an article: to the left for the next story, to the right for the one before.

/** Pixels. */
const FAR = 90;
/** Of the height that a level swipe may rise or fall, to its length. */
const LEVEL = 0.4;
/** At the screen's edges a swipe is the system's own way back. */
const EDGE = 28;
/** Milliseconds. */
const LONG = 600;

interface Start {
	x: number;
	y: number;
	time: number;
}

/** Until the returned function is called. */
export function swipes(target: Document, onswipe: (way: 'next' | 'previous') => void): () => void {
	const stop = new AbortController();
	const options = { passive: true, signal: stop.signal };
	let start: Start | null = null;
	target.addEventListener(
		'touchstart',
		(event) => {
			const touch = event.touches[0];
			start =
				touch && event.touches.length === 1 && mayBegin(touch, event) ? at(touch, event) : null;
		},
		options
	);
	target.addEventListener(
		'touchend',
		(event) => {
			const touch = event.changedTouches[0];
			const way = start && touch ? wayOf(start, at(touch, event)) : null;
			start = null;
			if (way && (getSelection()?.isCollapsed ?? true)) onswipe(way);
		},
		options
	);
	return () => {
		stop.abort();
	};
}

function at({ clientX, clientY }: Touch, { timeStamp }: Event): Start {
	return { x: clientX, y: clientY, time: timeStamp };
}

/** Not at the edges, not in a sheet, a field or a page that is magnified. */
function mayBegin({ clientX, target }: Touch, event: TouchEvent): boolean {
	const isInside = clientX > EDGE && clientX < innerWidth - EDGE;
	const isElsewhere = (target as Element).closest('dialog, input, textarea, pre, .bar') !== null;
	const isMagnified = (window.visualViewport?.scale ?? 1) > 1.01;
	return isInside && !isElsewhere && !isMagnified && !event.defaultPrevented;
}

function wayOf(from: Start, to: Start): 'next' | 'previous' | null {
	const [across, down] = [to.x - from.x, to.y - from.y];
	const isSwipe =
		Math.abs(across) >= FAR &&
		Math.abs(down) <= LEVEL * Math.abs(across) &&
		to.time - from.time <= LONG;
	if (!isSwipe) return null;
	return across < 0 ? 'next' : 'previous';
}
