// Story → 1 to 3 topics, most apt first: weighted words, the headline's more than the lead's, the lead's more than the rest, and
// the likeness to example stories.
import { DISTRICTS } from '../../../model/district.ts';
import type { Evidence } from '../../../model/page.ts';
import { TOPICS, type TopicName } from '../../../model/topic.ts';
import { foldText, type FieldName, type FieldText } from '../story-text.ts';
import { wordFinder } from '../word-finder.ts';
import { NEUTRAL_WORDS, TOPIC_WORDS } from './data/topic-words.ts';
import { likeness, mostLike } from './likeness.ts';

export interface TopicResult {
	topics: TopicName[];
	evidence: Evidence[];
}

const WORD_WEIGHT = { names: 6, signs: 2.5, hints: 0.7 } as const;

const FIELD_WEIGHT: Record<FieldName, number> = {
	column: 0.3,
	kicker: 1.5,
	headline: 2.2,
	subtitle: 1.5,
	lead: 1.4,
	body: 0.6
};

/** A second topic must weigh this share of the first, a third this share. */
const SECOND = 0.5;
const THIRD = 0.6;
/** Below this a further topic rests on hints alone. */
const FLOOR = 9;
/** How much the likeness to examples counts beside the vocabulary, and what a topic without any word of it is worth. */
const LIKENESS = 0.7;
const DOUBT = 2;
/** What is only one of several counts this much. */
const LISTED = 0.7;
const QUOTES_PER_TOPIC = 2;

interface Hit {
	score: number;
	quote: string;
}

const WORDS = readWords();
/** Words of the vocabulary in a text, those that only hide others included. */
export const topicWordsIn = wordFinder(WORDS.keys());

export function findTopics(fields: readonly FieldText[]): TopicResult {
	const hits = collect(fields);
	const alike = likeness(fields);
	const ranked = TOPICS.map(({ name }, i) => {
		const sum = total(hits.get(name));
		return { name, total: sum, score: Math.log(sum + DOUBT) + LIKENESS * (alike[i] ?? 0) };
	}).sort((a, b) => b.score - a.score);
	const [first, ...others] = ranked;
	if (!first) return { topics: [], evidence: [] };
	const most = Math.max(...ranked.map(({ total }) => total));
	const further = others
		.filter(({ total }) => total >= FLOOR)
		.sort((a, b) => b.total - a.total)
		.slice(0, 2)
		.filter(({ total }, i) => total >= most * (i === 0 ? SECOND : THIRD));
	const topics = [first, ...further].map(({ name }) => name);
	return {
		topics,
		evidence: topics.flatMap((topic) => evidenceFor(topic, hits.get(topic), fields))
	};
}

/** topic → word → its hits added up. A word said often says little more than a word said twice. */
function collect(fields: readonly FieldText[]): Map<TopicName, Map<string, Hit>> {
	const hits = new Map<TopicName, Map<string, Hit>>();
	const seen = new Map<string, number>();
	for (const field of fields) {
		for (const { word, index } of topicWordsIn(field.text)) {
			const times = (seen.get(word) ?? 0) + 1;
			seen.set(word, times);
			const listed = isListed(field.text, index, word) ? LISTED : 1;
			for (const [topic, weight] of WORDS.get(word) ?? []) {
				const score = (weight * FIELD_WEIGHT[field.name] * listed) / times;
				const ofTopic = hits.get(topic) ?? new Map<string, Hit>();
				hits.set(topic, ofTopic);
				const hit = ofTopic.get(word);
				const quote = hit?.quote ?? field.clause(index, index + word.length);
				ofTopic.set(word, { score: (hit?.score ?? 0) + score, quote });
			}
		}
	}
	return hits;
}

/** 涵盖安全管理、科技创新等内容: one of several. */
function isListed(text: string, at: number, word: string): boolean {
	return (
		text.charAt(at - 1) === '、' ||
		/^[^,。;]{0,3}(、|等)/.test(text.slice(at + word.length, at + word.length + 4))
	);
}

function total(hits: Map<string, Hit> | undefined): number {
	return [...(hits?.values() ?? [])].reduce((sum, { score }) => sum + score, 0);
}

/** The heaviest words in their clauses; else the clause most like the topic's examples; else the headline. */
function evidenceFor(
	topic: TopicName,
	hits: Map<string, Hit> | undefined,
	fields: readonly FieldText[]
): Evidence[] {
	const best = [...(hits?.values() ?? [])].sort((a, b) => b.score - a.score);
	const quotes = [...new Set(best.map(({ quote }) => quote))].slice(0, QUOTES_PER_TOPIC);
	if (quotes.length > 0) return quotes.map((quote) => ({ tag: topic, quote }));
	const head = fields.find(({ name }) => name === 'headline') ?? fields[0];
	const quote = mostLike(fields, topic) ?? head?.quote(0, head.text.length);
	return quote === undefined ? [] : [{ tag: topic, quote }];
}

/** word → the topics it speaks for, with its weight. */
function readWords(): Map<string, [TopicName, number][]> {
	const words = new Map<string, [TopicName, number][]>();
	for (const { name } of TOPICS) {
		for (const level of ['names', 'signs', 'hints'] as const) {
			for (const raw of TOPIC_WORDS[name][level].split(/\s+/).filter(Boolean)) {
				const word = foldText(raw);
				const topics = words.get(word) ?? [];
				if (topics.some(([topic]) => topic === name)) continue;
				topics.push([name, WORD_WEIGHT[level]]);
				words.set(word, topics);
			}
		}
	}
	// A district's name hides what its characters spell: there is no 山区 in 石景山区.
	for (const { name } of DISTRICTS) words.set(name, []);
	for (const word of NEUTRAL_WORDS.split(/\s+/)) words.set(foldText(word), []);
	return words;
}
