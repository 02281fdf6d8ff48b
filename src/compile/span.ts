// Where a piece of text stood in its source: the thread from every article back to the printed page.

/** Half-open range of UTF-16 offsets into the page's decoded text: `from` is in, `to` is out. */
export interface Span {
	from: number;
	to: number;
}
