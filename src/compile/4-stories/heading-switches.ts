// What is lost when two heading lines that stand together go to different stories, by name.
import { tight } from '../2-lines/chars.ts';
import { wordAcross } from '../3-fragments/words.ts';
import { isBalanced } from './banner-look.ts';
import type { HeadLine } from './heading-scorer.ts';
import { isTorn } from './role-features.ts';

export type Add = (finding: string, value?: number) => void;

export interface PageSetting {
	wrapped: boolean;
	/** Blank rows part what does not belong together: lines without one do. */
	blanksPart: boolean;
}

export function switchFindings(
	above: HeadLine,
	below: HeadLine,
	{ wrapped, blanksPart }: PageSetting,
	add: Add
): void {
	if (above.row === below.row) {
		add(isBalanced(lineOf(above)) ? 'parted in a line of two halves' : 'parted in a line');
		return;
	}
	if (/^[—―–-]/u.test(tight(below.text)) || /(?:[—―–-]{1,2}|[：:])$/u.test(tight(above.text)))
		add('parted from what it leans on');
	if (isTorn(above.text, below.text)) add('parted in a phrase');
	add(below.gap === 0 && (wrapped || blanksPart) ? 'parted' : 'parted over a gap');
	if (wrapped && wordAcross(above.text, below.text)) add('parted in a word');
}

/** The whole line that a part stands in. */
function lineOf(part: HeadLine): string {
	return part.fragment.lines.find((line) => line.row === part.row)?.text ?? part.text;
}
