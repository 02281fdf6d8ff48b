// How like a story's words are to those of each topic's examples: for stories that say in their own words what no vocabulary holds.
import { TOPICS, type TopicName } from '../../../model/topic.ts';
import { foldText, type FieldName, type FieldText } from '../story-text.ts';
import { EXAMPLES } from './data/examples.ts';

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
/** From the angle between story and examples to shares that add up to 1. */
const SHARPNESS = 20;

/** Characters and pairs of them → how much each counts. */
type Words = Map<string, number>;

/** word → what it says for each topic, in the order of TOPICS. */
let model: Map<string, readonly number[]> | null = null;

/** Logarithms of the topics' shares in a story, in the order of TOPICS. */
export function likeness(fields: readonly FieldText[]): number[] {
	model ??= learn();
	const words = wordsOf(fields.map(({ name, text }) => [text, FIELD_WEIGHT[name]]));
	const known = [...words].flatMap(([word, count]) => {
		const says = model?.get(word);
		return says ? [{ count, says, rarity: rarity.get(word) ?? 0 }] : [];
	});
	const length = Math.hypot(...known.map(({ count, rarity }) => count * rarity)) || 1;
	const angles = TOPICS.map((_, topic) =>
		known.reduce((sum, { count, rarity, says }) => sum + count * rarity * (says[topic] ?? 0), 0)
	);
	const logits = angles.map((sum) => (SHARPNESS * sum) / length);
	const most = Math.max(...logits);
	const whole = most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
	return logits.map((logit) => logit - whole);
}

/** The pair of characters that says most for a topic, in the clause it stands in; null where none says anything. */
export function mostLike(fields: readonly FieldText[], topic: TopicName): string | null {
	model ??= learn();
	const index = TOPICS.findIndex(({ name }) => name === topic);
	let best = { says: 0, quote: null as string | null };
	for (const field of fields) {
		for (let at = 0; at + 2 <= field.text.length; at += 1) {
			const says = model.get(field.text.slice(at, at + 2))?.[index] ?? 0;
			if (says > best.says) best = { says, quote: field.clause(at, at + 2) };
		}
	}
	return best.quote;
}

const rarity = new Map<string, number>();

/** Each topic's examples added up, every example and every topic of length 1. */
function learn(): Map<string, number[]> {
	const examples = TOPICS.flatMap(({ name }, topic) =>
		EXAMPLES[name]
			.trim()
			.split('\n')
			.map((text) => ({ topic, words: wordsOf([[foldText(text), 1]]) }))
	);
	const found = new Map<string, number>();
	for (const { words } of examples)
		for (const word of words.keys()) found.set(word, (found.get(word) ?? 0) + 1);
	for (const [word, times] of found)
		if (times >= EXAMPLES_LEAST) rarity.set(word, Math.log(examples.length / times));
	const sums = new Map([...rarity.keys()].map((word) => [word, TOPICS.map(() => 0)]));
	for (const { topic, words } of examples) add(sums, topic, words);
	const lengths = TOPICS.map((_, topic) =>
		Math.hypot(...[...sums.values()].map((row) => row[topic] ?? 0))
	);
	for (const row of sums.values())
		row.forEach((sum, topic) => (row[topic] = sum / (lengths[topic] || 1)));
	return sums;
}

function add(sums: Map<string, number[]>, topic: number, words: Words): void {
	const weighed = [...words].map(
		([word, count]) => [word, count * (rarity.get(word) ?? 0)] as const
	);
	const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
	for (const [word, weight] of weighed) {
		const row = sums.get(word);
		if (row) row[topic] = (row[topic] ?? 0) + weight / length;
	}
}

function wordsOf(texts: readonly (readonly [text: string, weight: number])[]): Words {
	const words: Words = new Map();
	for (const [text, weight] of texts) {
		for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
			for (let at = 0; at < run.length; at += 1) {
				for (const word of [run.charAt(at), run.slice(at, at + 2)].slice(0, run.length - at))
					words.set(word, (words.get(word) ?? 0) + weight);
			}
		}
	}
	for (const [word, count] of words) words.set(word, Math.min(Math.log1p(count), MOST));
	return words;
}
