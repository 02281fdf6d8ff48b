// A line of a page as one column prints it, with its place in the source.
import type { Span } from '../span.ts';

export interface Line {
	/** Trimmed; glyphs that were printed over themselves stand once. Blanks inside are kept. */
	text: string;
	span: Span;
	/** 1-based row of the source file. */
	row: number;
	/** Blank rows above it. */
	gap: number;
	/** Not set in its column's lines: across columns that stand side by side, or upright. A headline or a wide caption. */
	across: boolean;
	/** Characters between its column's edge and it, where columns stand side by side; null where nothing tells. */
	indent: number | null;
}
