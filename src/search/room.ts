// Room for a question's numbers: an array of its own costs a browser more than the few numbers that it holds.

const CHUNK = 1 << 16;

let chunk = new Uint32Array();
let used = 0;

/** So many zeros. A question takes some hundred times; what is cut from a chunk goes when all that was cut from it is let go. */
export function room(length: number): Uint32Array {
	if (used + length > chunk.length) {
		chunk = new Uint32Array(Math.max(CHUNK, length));
		used = 0;
	}
	used += length;
	return chunk.subarray(used - length, used);
}

/** Gives back the last `length` numbers that were taken, still zeros. */
export function giveBack(length: number): void {
	used -= length;
}
