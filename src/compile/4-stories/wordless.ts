// Chains that tell nothing: a column's name, a headline or the end of a byline that was taken for text.
import {
	textOf,
	type BodyFragment,
	type Fragment,
	type HeadFragment
} from '../3-fragments/fragment.ts';
import type { Chain, Chains } from './link.ts';

/** Characters; a list of names may be longer and end no sentence. */
const MOST = 40;
const SENTENCE = /[。！？!?…]/u;
/** Long enough and without a comma or a credit's words, it may be some story's headline. */
const HEADLINE = /^(?!.*(?:[，,；、]|记者|通讯员|摄)).{6,}$/u;

/**
 * The chains that tell something. Those fragments of the others that look like a headline are headings from here on; the rest
 * stand apart.
 */
export function withoutWordless(
	fragments: readonly Fragment[],
	{ chains, margins }: Chains
): Chains & { fragments: Fragment[]; apart: BodyFragment[] } {
	const told = chains.map(tells);
	const wordless = chains.filter((_, i) => !told[i]).flat();
	const titles = new Set<Fragment>(wordless.filter((body) => HEADLINE.test(textOf(body))));
	return {
		chains: chains.filter((_, i) => told[i]),
		margins: margins.filter((_, i) => told[i]),
		fragments: fragments.map((fragment) => (titles.has(fragment) ? toHead(fragment) : fragment)),
		apart: wordless.filter((body) => !titles.has(body))
	};
}

function tells(chain: Chain): boolean {
	const text = chain.map(textOf).join('');
	const isStory = ({ verse, begins }: BodyFragment) => verse || begins === 'dateline';
	return text.length > MOST || SENTENCE.test(text) || chain.some(isStory);
}

function toHead({ order, gap, lines }: Fragment): HeadFragment {
	return { type: 'head', order, gap, lines };
}
