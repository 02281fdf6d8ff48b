// A growing list cut so that only what is new in it has to be rendered.
import type { Group } from './groups.ts';

const SIZE = 60;

/** `before`: the blocks that stand; those in which nothing has changed are given back as they are. */
export function blocksOf(
	groups: readonly Group[],
	before: readonly (readonly Group[])[]
): (readonly Group[])[] {
	const blocks: (readonly Group[])[] = [];
	for (let at = 0; at < groups.length; at += SIZE) {
		const block = groups.slice(at, at + SIZE);
		const stands = before[blocks.length];
		blocks.push(stands && isSame(stands, block) ? stands : block);
	}
	return blocks;
}

function isSame(a: readonly Group[], b: readonly Group[]): boolean {
	return (
		a.length === b.length &&
		a.every(({ hit, others, pages }, at) => {
			const other = b[at];
			return (
				hit === other?.hit &&
				others.length === other.others.length &&
				pages.length === other.pages.length
			);
		})
	);
}
