// Lines of a heading from their words alone, for the tests of what is made of them.
import type { HeadFragment } from '../../../src/compile/3-fragments/fragment.ts';
import type { HeadLine } from '../../../src/compile/4-stories/heading-scorer.ts';

/** One below the other, of one fragment. */
export function headLines(...texts: string[]): HeadLine[] {
	const fragment: HeadFragment = { order: 0, gap: 0, lines: [], type: 'head' };
	return texts.map((text, row) => ({
		text,
		span: { from: row * 20, to: row * 20 + text.length },
		row,
		gap: 0,
		across: false,
		indent: null,
		fragment,
		phrase: text
	}));
}
