// A text cut where it may break and where it is marked, so that the parts can be rendered one after the other.
import type { Mark } from '../../search/protocol.ts';

export interface Piece {
	text: string;
	/** A line may break before it. */
	breaks: boolean;
	marked: boolean;
}

/** `breaks` and `marks` are UTF-16 offsets into `text`, marks half-open; what lies outside is ignored. */
export function pieces(
	text: string,
	breaks: readonly number[],
	marks: readonly Mark[] = []
): Piece[] {
	const inside = (at: number) => at > 0 && at < text.length;
	const cuts = [...breaks, ...marks.flat()].filter(inside);
	const places = [...new Set([0, ...cuts])].sort((a, b) => a - b);
	return places.map((from, index) => ({
		text: text.slice(from, places[index + 1]),
		breaks: breaks.includes(from) && from > 0,
		marked: marks.some(([start, end]) => from >= start && from < end)
	}));
}
