// Fragments as stage 3 gives them, with nothing told of them but what a test says.
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import type { BodyFragment, HeadFragment } from '../../../src/compile/3-fragments/fragment.ts';

export function body(
	order: number,
	text: string,
	begins: BodyFragment['begins'] = 'first'
): BodyFragment {
	const lines = toLines(text);
	return {
		type: 'body',
		order,
		gap: 0,
		lines,
		paragraphs: [lines],
		begins,
		indented: 0,
		lead: false,
		connective: false,
		verse: false,
		signed: false,
		captioned: false,
		open: false,
		full: false,
		measure: 14
	};
}

export function head(order: number, text = ''): HeadFragment {
	return { type: 'head', order, gap: 0, lines: toLines(text) };
}
