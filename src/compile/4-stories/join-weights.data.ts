// What speaks for two lines of a heading being one phrase: above 0 they are. See role-features.ts.
// Learned by tests/page-maker/learn; do not edit.

export const JOIN_WEIGHTS: ReadonlyMap<string, number> = new Map([
	['a few characters wide', 0.74],
	['above asks or exclaims', -1.55],
	['above ends in a comma', 0.73],
	['above ends in what happened', 0.53],
	['above ends in 的', 0.24],
	['above has two halves', -0.67],
	['above leans on what follows', -0.51],
	['apart', 0.27],
	['below begins with a dash', -1.07],
	['below begins with a deed', 0.4],
	['below begins with a number', -0.26],
	['below has two halves', -0.96],
	['below is half as wide', 1.05],
	['below is narrower', -0.06],
	['below is wider', -0.68],
	['equally wide', -0.1],
	['gap', -0.33],
	['lines', 0.21],
	['narrow', 0.59],
	['of some width', -0.3],
	['quote stays open', 1.34],
	['quote was not open', 0.67],
	['wide', -0.82],
	['word across', 0.59]
]);
