// How surely text belongs to a story told so far: by characters and pairs that both use oftener than the page does. A page holds
// a dozen stories, so what counts is by how much one of them tells more of a text than all others.
import { toldOn, Vocabulary, type Story, type Words } from './vocabulary.ts';

/** By bodies, the words that head the stories which begin with them. */
export type Headings = ReadonlyMap<number, string>;

/** By how much more the story as far as a tells of b, and of what goes on from b, than any other story does. */
export type TellsMore = (a: number, b: number) => number;

/** Share of its own words that a story says again; the rest is said as anywhere on the page. */
const AGAIN = 0.05;
/** What is counted as read before any text, so that a short one is not believed too much. */
const READ = 40;
/** A heading says in brief what the story tells: its words count so often. */
const HEADING = 2;

/** Over bodies, by index, and the page's headings: given the chains the bodies stand in so far, and what heads them. */
export function cohesionOf(
	texts: readonly string[],
	heads: readonly string[]
): (chains: readonly number[][], headings: Headings) => TellsMore {
	const vocabulary = new Vocabulary(texts, heads);
	const { own } = vocabulary;
	const gainsOf = (story: Story) => readAgain(story, vocabulary.usual);
	return (chains, headings) => {
		// Before anything is linked, pieces say too little.
		if (chains.length === texts.length) return () => 0;
		const titles = own.map((_, i) => vocabulary.words(headings.get(i) ?? ''));
		const told = tell(chains, own, titles, vocabulary.nothing());
		const stories = told.upTo.map(gainsOf);
		const begun = titles.map((title) =>
			title.length === 0 ? null : gainsOf(toldOn(vocabulary.nothing(), title, HEADING))
		);
		const known: ReturnType<typeof contrast>[] = [];
		return (a, b) => {
			known[b] ??= contrast(b, told, scoresOf(told.onFrom[b], [...stories, begun[b] ?? null]));
			return known[b](a);
		};
	};
}

/** Chains as texts. */
interface Told {
	/** For each body its chain as far as it, headings and all, and from it on. */
	upTo: Story[];
	onFrom: Story[];
	chainOf: number[];
	/** Place in its chain. */
	place: number[];
}

function tell(
	chains: readonly number[][],
	own: readonly Words[],
	titles: readonly Words[],
	nothing: Story
): Told {
	const told: Told = { upTo: [], onFrom: [], chainOf: [], place: [] };
	const further = (story: Story, words: Words | undefined, times?: number) =>
		words && words.length > 0 ? toldOn(story, words, times) : story;
	chains.forEach((chain, at) => {
		let before = nothing;
		chain.forEach((part, i) => {
			[told.chainOf[part], told.place[part]] = [at, i];
			before = further(further(before, titles[part], HEADING), own[part]);
			told.upTo[part] = before;
		});
		let after = nothing;
		for (const part of [...chain].reverse()) told.onFrom[part] = after = further(after, own[part]);
	});
	return told;
}

/** How much likelier a story makes each gram than the page does, as a logarithm, 0 or more. */
function readAgain({ counts, length }: Story, usual: Float64Array): Float64Array {
	const gains = new Float64Array(counts.length);
	for (let gram = 0; gram < counts.length; gram++) {
		const count = counts[gram] ?? 0;
		if (count > 0)
			gains[gram] = Math.log(1 + (AGAIN * count) / (length + READ) / (usual[gram] ?? 1));
	}
	return gains;
}

/** How much likelier each story makes a text, by the root of the text's length: so much it would vary by chance. */
function scoresOf(text: Story | undefined, stories: readonly (Float64Array | null)[]): number[] {
	if (!text) return [];
	const said: number[] = [];
	const times: number[] = [];
	for (let gram = 0; gram < text.counts.length; gram++) {
		const count = text.counts[gram] ?? 0;
		if (count === 0) continue;
		said.push(gram);
		times.push(1 + Math.log(count));
	}
	const scale = Math.sqrt(text.length + SHORT);
	return stories.map((gains) => {
		if (!gains) return 0;
		let score = 0;
		for (let i = 0; i < said.length; i++) score += (times[i] ?? 0) * (gains[said[i] ?? 0] ?? 0);
		return score / scale;
	});
}

/** Characters that a text is as if longer by: of a short one little is sure. */
const SHORT = 20;

/** Each story's best score less that of the best other one, which may begin at b; b's own chain counts as far as b. */
function contrast(
	b: number,
	{ chainOf, place }: Told,
	scores: readonly number[]
): (a: number) => number {
	const own = chainOf[b];
	const behind = (a: number) => chainOf[a] === own && (place[a] ?? 0) >= (place[b] ?? 0);
	let [first, most, second] = [NEW, 0, 0];
	const consider = (story: number, score: number) => {
		if (story === first) most = Math.max(most, score);
		else if (score > most) [first, most, second] = [story, score, most];
		else second = Math.max(second, score);
	};
	chainOf.forEach((story, a) => {
		if (!behind(a)) consider(story, scores[a] ?? 0);
	});
	consider(NEW, scores[chainOf.length] ?? 0);
	return (a) => (behind(a) ? 0 : (scores[a] ?? 0) - (chainOf[a] === first ? second : most));
}

/** The story that b would begin. */
const NEW = -Infinity;
