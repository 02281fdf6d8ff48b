// Story → 1 to 3 topics, most apt first: weighted words, the headline's more than the lead's, the lead's more than the rest.
import { DISTRICTS } from '../../../model/district.ts';
import type { Evidence } from '../../../model/page.ts';
import { TOPICS, type TopicName } from '../../../model/topic.ts';
import { foldText, type FieldName, type FieldText } from '../story-text.ts';
import { NEUTRAL_WORDS, TOPIC_WORDS } from './data/topic-words.ts';

export interface TopicResult {
	topics: TopicName[];
	evidence: Evidence[];
}

const WORD_WEIGHT = { names: 6, signs: 2.5, hints: 0.7 } as const;

const FIELD_WEIGHT: Record<FieldName, number> = {
	column: 0.3,
	kicker: 1.5,
	headline: 3,
	subtitle: 1.5,
	lead: 1.4,
	body: 0.6
};

/** A second topic must weigh this share of the first, a third this share. */
const SECOND = 0.5;
const THIRD = 0.6;
/** Below this a further topic rests on hints alone. */
const FLOOR = 9;
/** Most words that a story of no clear topic is filed under: what unions do by default. */
const FALLBACK: TopicName = '学习与宣传教育';
const QUOTES_PER_TOPIC = 2;

interface Hit {
	score: number;
	quote: string;
}

const WORDS = readWords();
export const ANY_WORD = new RegExp(
	[...WORDS.keys()]
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|'),
	'g'
);

export function findTopics(fields: readonly FieldText[]): TopicResult {
	const hits = collect(fields);
	const ranked = TOPICS.map(({ name }) => ({ name, total: total(hits.get(name)) }))
		.filter(({ total }) => total > 0)
		.sort((a, b) => b.total - a.total);
	const first = ranked[0];
	if (!first) return { topics: [FALLBACK], evidence: fallbackEvidence(fields) };
	const further = ranked
		.slice(1, 3)
		.filter(({ total }, i) => total >= FLOOR && total >= first.total * (i === 0 ? SECOND : THIRD));
	const topics = [first, ...further].map(({ name }) => name);
	return { topics, evidence: topics.flatMap((topic) => evidenceFor(topic, hits.get(topic))) };
}

/** topic → word → its hits added up. A word said often says little more than a word said twice. */
function collect(fields: readonly FieldText[]): Map<TopicName, Map<string, Hit>> {
	const hits = new Map<TopicName, Map<string, Hit>>();
	const seen = new Map<string, number>();
	for (const field of fields) {
		for (const match of field.text.matchAll(ANY_WORD)) {
			const word = match[0];
			const times = (seen.get(word) ?? 0) + 1;
			seen.set(word, times);
			for (const [topic, weight] of WORDS.get(word) ?? []) {
				const score = (weight * FIELD_WEIGHT[field.name]) / times;
				const ofTopic = hits.get(topic) ?? new Map<string, Hit>();
				hits.set(topic, ofTopic);
				const hit = ofTopic.get(word);
				const quote = hit?.quote ?? field.clause(match.index, match.index + word.length);
				ofTopic.set(word, { score: (hit?.score ?? 0) + score, quote });
			}
		}
	}
	return hits;
}

function total(hits: Map<string, Hit> | undefined): number {
	return [...(hits?.values() ?? [])].reduce((sum, { score }) => sum + score, 0);
}

function evidenceFor(topic: TopicName, hits: Map<string, Hit> | undefined): Evidence[] {
	const best = [...(hits?.values() ?? [])].sort((a, b) => b.score - a.score);
	return [...new Set(best.map(({ quote }) => quote))]
		.slice(0, QUOTES_PER_TOPIC)
		.map((quote) => ({ tag: topic, quote }));
}

function fallbackEvidence(fields: readonly FieldText[]): Evidence[] {
	const field = fields.find(({ name }) => name === 'headline') ?? fields[0];
	return field ? [{ tag: FALLBACK, quote: field.quote(0, field.text.length) }] : [];
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
