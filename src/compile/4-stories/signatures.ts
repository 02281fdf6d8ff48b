// Names that stand alone → the story they belong to: a credit below its picture's caption, a byline above its body.
import type { Fragment, SignFragment } from '../3-fragments/fragment.ts';
import type { Chain } from './link.ts';

/** For each sign its chain's index; null where the page has no story to take it. storyOf: body fragment's order → chain. */
export function placeSign(
	sign: SignFragment,
	fragments: readonly Fragment[],
	chains: readonly Chain[],
	headedBy: ReadonlyMap<number, number>
): number | null {
	const storyOf = (fragment: Fragment | undefined): number | null => {
		if (fragment?.type === 'body') return chains.findIndex((chain) => chain.includes(fragment));
		if (fragment?.type === 'head') return headedBy.get(fragment.order) ?? null;
		return null;
	};
	const above = nearest(fragments, sign.order, -1);
	const below = nearest(fragments, sign.order, 1);
	if (sign.sign === 'byline') {
		const next = below?.type === 'body' ? storyOf(below) : null;
		const starts =
			next !== null &&
			chains[next]?.[0] === below &&
			below?.type === 'body' &&
			below.begins !== 'dateline';
		const headed = above?.type === 'head' ? storyOf(above) : null;
		if (headed !== null && (!starts || headed === next)) return headed;
		if (starts && (above?.type !== 'body' || /^\s*[□■◎●◆▲]/u.test(sign.lines[0]?.text ?? '')))
			return next;
		if (above?.type === 'body') return storyOf(above);
		return next ?? bodyBefore(sign, fragments, storyOf) ?? bodyAfter(sign, fragments, storyOf);
	}
	if (above?.type === 'body') return storyOf(above);
	return bodyBefore(sign, fragments, storyOf) ?? bodyAfter(sign, fragments, storyOf);
}

function nearest(
	fragments: readonly Fragment[],
	order: number,
	step: 1 | -1
): Fragment | undefined {
	let at = order + step;
	while (
		fragments[at]?.type === 'folio' ||
		fragments[at]?.type === 'notice' ||
		fragments[at]?.type === 'sign'
	)
		at += step;
	return fragments[at];
}

type StoryOf = (fragment: Fragment | undefined) => number | null;

function bodyBefore(
	sign: SignFragment,
	fragments: readonly Fragment[],
	storyOf: StoryOf
): number | null {
	return storyOf(fragments.slice(0, sign.order).findLast((fragment) => fragment.type === 'body'));
}

function bodyAfter(
	sign: SignFragment,
	fragments: readonly Fragment[],
	storyOf: StoryOf
): number | null {
	return storyOf(fragments.slice(sign.order + 1).find((fragment) => fragment.type === 'body'));
}
