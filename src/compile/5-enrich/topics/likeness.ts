// How like a story's words are to those of each topic's examples: for stories that say in their own words what no vocabulary holds.
import { TOPICS, type TopicName } from '../../../model/topic.ts';
import { ALONE, keyOf } from '../word-finder.ts';
import { foldText, type FieldName, type FieldText } from '../story-text.ts';
import { EXAMPLES } from './data/examples/examples.ts';

const FIELD_WEIGHT: Record<FieldName, number> = {
	column: 0.1,
	kicker: 1,
	headline: 1.5,
	subtitle: 1,
	lead: 1,
	body: 0.6
};
/** A word said often says little more than a word said twice. */
const MOST = 1.6;
/** What stands in one example alone is chance. */
const EXAMPLES_LEAST = 2;
/** How often the examples are gone through, and how far each moves the weights: learned further, they know the examples by heart. */
const PASSES = 3;
const STEP = 4;

/** Characters and pairs of them, by their numbers → how much each counts. */
type Words = Map<number, number>;

interface Word {
	rarity: number;
	/** Where its weights start: one for each topic, in the order of TOPICS, what it says for the topic or against it. */
	at: number;
}

interface Model {
	words: Map<number, Word>;
	weights: Float64Array;
}

/** A text's known words and how much each counts, together of length 1. */
interface Parts {
	at: Uint32Array;
	size: Float64Array;
}

let learned: Model | null = null;

/** Logarithms of the topics' shares in a story, in the order of TOPICS. */
export function likeness(fields: readonly FieldText[]): number[] {
	learned ??= learn();
	const { words: known } = learned;
	const words = wordsOf(
		fields.map(({ name, text }) => [text, FIELD_WEIGHT[name]]),
		(word) => known.has(word)
	);
	return shares(partsOf(words, learned), learned.weights);
}

/** The pair of characters that says most for a topic, in the clause it stands in; null where none says anything. */
export function mostLike(fields: readonly FieldText[], topic: TopicName): string | null {
	const { words, weights } = (learned ??= learn());
	const index = TOPICS.findIndex(({ name }) => name === topic);
	let best = { says: 0, quote: null as string | null };
	for (const field of fields) {
		for (let at = 0; at + 2 <= field.text.length; at += 1) {
			const word = words.get(keyOf(field.text.charCodeAt(at), field.text.charCodeAt(at + 1)));
			const says = word ? word.rarity * (weights[word.at + index] ?? 0) : 0;
			if (says > best.says) best = { says, quote: field.clause(at, at + 2) };
		}
	}
	return best.quote;
}

/** Logistic regression over the examples, one of each topic after the other. */
function learn(): Model {
	const examples = TOPICS.flatMap(({ name }, topic) =>
		EXAMPLES[name]
			.trim()
			.split('\n')
			.map((text, line) => ({ topic, line, words: wordsOf([[foldText(text), 1]]) }))
	).sort((a, b) => a.line - b.line);
	const found = new Map<number, number>();
	for (const { words } of examples)
		for (const word of words.keys()) found.set(word, (found.get(word) ?? 0) + 1);
	const words = new Map<number, Word>();
	for (const [word, times] of found) {
		if (times < EXAMPLES_LEAST) continue;
		words.set(word, {
			rarity: Math.log(examples.length / times),
			at: words.size * TOPICS.length
		});
	}
	const model = { words, weights: new Float64Array(words.size * TOPICS.length) };
	const lessons = examples.map(({ topic, words }) => ({ topic, parts: partsOf(words, model) }));
	for (let pass = 0; pass < PASSES; pass += 1)
		for (const { topic, parts } of lessons) correct(parts, topic, model.weights);
	return model;
}

function partsOf(words: Words, { words: all }: Model): Parts {
	const [places, sizes]: [number[], number[]] = [[], []];
	for (const [word, count] of words) {
		const known = all.get(word);
		if (!known) continue;
		places.push(known.at);
		sizes.push(count * known.rarity);
	}
	const length = Math.hypot(...sizes) || 1;
	return {
		at: Uint32Array.from(places),
		size: Float64Array.from(sizes).map((size) => size / length)
	};
}

/** Moves the weights towards a text's topic and away from those it was taken for. */
function correct(parts: Parts, topic: number, weights: Float64Array): void {
	const moves = shares(parts, weights).map(
		(share, i) => STEP * ((i === topic ? 1 : 0) - Math.exp(share))
	);
	parts.at.forEach((at, part) => {
		const size = parts.size[part] ?? 0;
		for (let i = 0; i < moves.length; i += 1)
			weights[at + i] = (weights[at + i] ?? 0) + size * (moves[i] ?? 0);
	});
}

/** Logarithms of shares that add up to 1, in the order of TOPICS. */
function shares(parts: Parts, weights: Float64Array): number[] {
	const sums = TOPICS.map(() => 0);
	for (let part = 0; part < parts.at.length; part += 1) {
		const [at, size] = [parts.at[part] ?? 0, parts.size[part] ?? 0];
		for (let i = 0; i < sums.length; i += 1)
			sums[i] = (sums[i] ?? 0) + size * (weights[at + i] ?? 0);
	}
	const most = Math.max(...sums);
	const whole = most + Math.log(sums.reduce((all, sum) => all + Math.exp(sum - most), 0));
	return sums.map((sum) => sum - whole);
}

function wordsOf(
	texts: readonly (readonly [text: string, weight: number])[],
	counts: (word: number) => boolean = () => true
): Words {
	const words: Words = new Map();
	const count = (word: number, weight: number) => {
		if (counts(word)) words.set(word, (words.get(word) ?? 0) + weight);
	};
	for (const [text, weight] of texts) {
		for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
			for (let at = 0; at < run.length; at += 1) {
				const first = run.charCodeAt(at);
				count(keyOf(first, ALONE), weight);
				if (at + 1 < run.length) count(keyOf(first, run.charCodeAt(at + 1)), weight);
			}
		}
	}
	for (const [word, count] of words) words.set(word, Math.min(Math.log1p(count), MOST));
	return words;
}
