// What speaks for two lines of a heading being one phrase: above 0 they are. See role-features.ts.
// Learned by tests/page-maker/learn; do not edit.

export const JOIN_WEIGHTS: ReadonlyMap<string, number> = new Map([
	['a few characters wide', 0.71],
	['above asks or exclaims', -1.31],
	['above ends in a comma', 0.46],
	['above ends in what happened', 0.66],
	['above ends in 的', 0.54],
	['above has two halves', -0.25],
	['above leans on what follows', -0.25],
	['apart', 0.84],
	['below begins with a dash', -0.87],
	['below begins with a deed', 0.62],
	['below begins with a number', -0.13],
	['below has two halves', -0.53],
	['below is half as wide', 1.29],
	['below is narrower', -0.34],
	['below is wider', -0.59],
	['equally wide', -0.17],
	['gap', -0.88],
	['lines', 0.19],
	['narrow', 0.73],
	['of some width', -0.29],
	['quote stays open', 1.37],
	['quote was not open', 0.51],
	['wide', -0.96],
	['word across', 1.16]
]);
