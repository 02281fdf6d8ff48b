// What each finding about a heading line and a story is worth. See heading-scorer.ts.
// An averaged perceptron over pages of the page maker and tests/compile/pages, by forerunners of tests/page-maker/learn: a run of
// that gives a table of this shape that reads a few points worse, so these values cannot yet be made again to the digit. A few
// weights are set by hand where the seeds or tests/compile/pages asked for it.

export const HEAD_WEIGHTS: Record<'wrapped' | 'flowing', ReadonlyMap<string, number>> = {
	wrapped: new Map([
		['above its story', 0.46],
		['above its story, as others here', 2.23],
		['banner', 0.42],
		['banner: its look', 4.07],
		['banner: short, above others', 1.59],
		['below its story', 0.41],
		['below its story, as others here', 3.01],
		['headed twice', -0.83],
		['near its story', 0.72],
		['no heading: begins dateline', -3],
		['no heading: begins first', -3],
		['no heading: begins next', -3],
		['no heading: begins unsure', -3.06],
		['parted', -1.82],
		['parted in a line', -1.72],
		['parted in a line of two halves', -3.84],
		['parted in a word', -1.31],
		['parted in a phrase', -4],
		['parted over a gap', -0.79],
		['words', 6.89],
		['words in the lead', 1.28],
		['words of a short line', 4.26],
		['words: best of the page', -0.5],
		['banner: leans on another line', -3],
		['parted from what it leans on', -3]
	]),
	flowing: new Map([
		['above its story', 0.52],
		['above its story, as others here', 3.3],
		['banner', 2.04],
		['banner: its look', 3.5],
		['banner: short, above others', 1.52],
		['below its story', 0.13],
		['below its story, as others here', 3.4],
		['headed twice', -1.18],
		['near its story', 0.11],
		['no heading: begins dateline', -3.4],
		['no heading: begins first', -2.92],
		['no heading: begins next', -3.5],
		['no heading: begins unsure', -3.5],
		['parted', -1.2],
		['parted in a line', -2.2],
		['parted in a line of two halves', -3.8],
		['parted in a word', -1.5],
		['parted in a phrase', -4],
		['parted over a gap', -0.39],
		['words', 5.94],
		['words in the lead', 1.85],
		['words of a short line', 5.84],
		['words: best of the page', -0.73],
		['banner: leans on another line', -3],
		['parted from what it leans on', -3]
	])
};
