// What speaks for two lines of a heading being one phrase: above 0 they are. See role-features.ts.
// Learned by tests/page-maker/learn; do not edit.

export const JOIN_WEIGHTS: Record<'wrapped' | 'flowing', ReadonlyMap<string, number>> = {
	wrapped: new Map([
		['a few characters wide', 0.83],
		['above asks or exclaims', -1.26],
		['above ends in a comma', 1.02],
		['above ends in what happened', -0.25],
		['above ends in 的', 0.27],
		['above has two halves', -0.76],
		['above leans on what follows', -0.73],
		['apart', 0.23],
		['below begins with a dash', -0.92],
		['below begins with a deed', 0.22],
		['below begins with a number', 0.2],
		['below has two halves', -0.77],
		['below is half as wide', 1.1],
		['below is narrower', 0.27],
		['below is wider', -1.06],
		['below names who acts', -0.32],
		['equally wide', -0.09],
		['gap', -0.46],
		['lines', 0.22],
		['narrow', 0.55],
		['of some width', -0.17],
		['quote stays open', 1.42],
		['quote was not open', 0.82],
		['wide', -0.98],
		['word across', 0.76]
	]),
	flowing: new Map([
		['a few characters wide', 1.03],
		['above asks or exclaims', -0.1],
		['above ends in 的', 0.24],
		['below begins with a dash', -0.57],
		['below begins with a deed', -0.57],
		['below has two halves', -0.72],
		['below is half as wide', 0.3],
		['below is narrower', 0.32],
		['below is wider', -0.63],
		['below names who acts', -0.9],
		['equally wide', 0.36],
		['gap', -1.52],
		['lines', 0.35],
		['narrow', 0.81],
		['of some width', -0.23],
		['quote stays open', 0.24],
		['wide', -1.26],
		['word across', 1.22]
	])
};
