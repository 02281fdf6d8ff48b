// A line like a headline that heads no story and stands between two pieces of one: a subhead, and part of the text.
import { emWidth, tight } from '../2-lines/chars.ts';
import type { BodyFragment } from '../3-fragments/fragment.ts';
import { bannerLook } from './banner-look.ts';
import type { HeadLine } from './heading-scorer.ts';
import type { Chain } from './link.ts';
import type { HeadingMatch } from './match-headings.ts';

type Banner = HeadingMatch['banners'][number];

/** Em; a wider line is no subhead. */
const WIDEST = 16;
const LEAST_CHARACTERS = 3;
/** From this look on it is a slogan or a column's name, wherever it stands. */
const BANNER_LOOK = 0.3;

/** The chains with such lines as paragraphs of their own, and the banners that remain. */
export function absorbInner(
	chains: readonly Chain[],
	banners: readonly Banner[]
): { chains: Chain[]; banners: Banner[] } {
	const under = new Map<BodyFragment, HeadLine>();
	const remaining = banners.filter(({ lines }) => {
		const [head] = lines;
		const below = lines.length === 1 && head && isPlain(head) && pieceBelow(head, chains);
		if (below) under.set(below, head);
		return !below;
	});
	return {
		chains: chains.map((chain) =>
			chain.map((piece) => {
				const head = under.get(piece);
				return head ? { ...piece, ...withHead(piece, head) } : piece;
			})
		),
		banners: remaining
	};
}

function isPlain({ text, fragment }: HeadLine): boolean {
	const plain = tight(text);
	return (
		fragment.lines.length === 1 &&
		plain.length >= LEAST_CHARACTERS &&
		emWidth(plain, false) <= WIDEST &&
		bannerLook(text) < BANNER_LOOK
	);
}

/** The piece right below the line that goes on with the story of the one right above. */
function pieceBelow({ fragment }: HeadLine, chains: readonly Chain[]): BodyFragment | null {
	for (const chain of chains) {
		const at = chain.findIndex(({ order }) => order === fragment.order - 1);
		const [above, below] = [chain[at], chain[at + 1]];
		if (at < 0 || !above || above.open || above.signed) continue;
		const begins = below?.begins !== 'next' && below?.begins !== 'dateline';
		return below?.order === fragment.order + 1 && begins ? below : null;
	}
	return null;
}

function withHead(piece: BodyFragment, head: HeadLine): Pick<BodyFragment, 'lines' | 'paragraphs'> {
	return { lines: [head, ...piece.lines], paragraphs: [[head], ...piece.paragraphs] };
}
