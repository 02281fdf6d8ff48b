import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { storyText } from '../../../../src/compile/5-enrich/story-text.ts';
import { findTopics } from '../../../../src/compile/5-enrich/topics/topics.ts';
import { TOPICS } from '../../../../src/model/topic.ts';
import { EXAMPLES } from '../../../../src/compile/5-enrich/topics/data/examples/examples.ts';
import { story } from '../stories.ts';

/** An example is a headline and its lead, a blank between; headlines have blanks of their own, so the cut is a guess. */
function splitHeadline(text: string): [headline: string, lead: string] {
	const cut = text.indexOf(' ');
	return [text.slice(0, cut), text.slice(cut + 1)];
}

const topicsOf = (headline: string, ...paragraphs: string[]) =>
	findTopics(storyText(story({ headline, paragraphs }))).topics;

/**
 * topic, another that an editor would accept, headline, lead: stories told in words of their own, written before they were ever filed.
 * None of them goes into the vocabulary or the examples; a figure measured on what was learned foretells nothing.
 */
const UNSEEN = readFileSync(new URL('unseen.tsv', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => line.split('\t') as [string, string, string, string]);

describe('first topics', () => {
	test('most stories that no table has seen', () => {
		const right = UNSEEN.filter(([topic, accept, headline, lead]) => {
			const first = topicsOf(headline, lead)[0];
			return first === topic || first === accept;
		});
		expect(right.length / UNSEEN.length).toBeGreaterThanOrEqual(0.85);
	});

	test.each(TOPICS.map(({ name }) => name))('nearly all examples of %s', (topic) => {
		const examples = EXAMPLES[topic].trim().split('\n');
		const right = examples.filter((text) => topicsOf(...splitHeadline(text))[0] === topic);
		expect(right.length / examples.length).toBeGreaterThanOrEqual(0.95);
	});

	test('no unseen story stands among the examples', () => {
		const examples = Object.values(EXAMPLES).join('');
		for (const [, , headline, lead] of UNSEEN) {
			expect(examples).not.toContain(headline);
			expect(examples).not.toContain(lead);
		}
	});

	test('words that no vocabulary holds are compared with the examples', () => {
		const { topics, evidence } = findTopics(
			storyText(story({ paragraphs: ['棋盘两边坐着老车工和小学徒。'] }))
		);
		expect(topics[0]).toBe('文体活动');
		expect(evidence[0]?.quote).toBe('棋盘两边坐着老车工和小学徒');
	});

	test('the headline weighs more than the body', () => {
		const body = '职工们还参观了创新工作室。';
		expect(topicsOf('职工合唱比赛举行', body)[0]).toBe('文体活动');
		expect(topicsOf('创新工作室揭牌', '揭牌后举行了合唱比赛。')[0]).toBe('创新工作室与技术创新');
	});

	test('a longer word hides the shorter ones inside it', () => {
		expect(topicsOf('知识竞赛举行')[0]).toBe('学习与宣传教育');
		expect(topicsOf('技能竞赛举行')[0]).toBe('技能竞赛与技能提升');
	});

	test('a district’s name says nothing of hills or water', () => {
		expect(topicsOf('石景山区总工会举办合唱比赛')).toEqual(['文体活动']);
	});

	test('a second topic needs weight of its own', () => {
		expect(topicsOf('走访慰问困难职工 开展心理咨询和健康体检').slice(0, 2).sort()).toEqual(
			['送温暖与帮扶', '健康与心理关怀'].sort()
		);
		expect(topicsOf('走访慰问困难职工', '慰问组还看了看车间里的图书。')).toEqual(['送温暖与帮扶']);
	});

	test('a story of no known word has one topic all the same', () => {
		expect(topicsOf('甲乙丙', '丁戊己庚。')).toHaveLength(1);
	});
});

test('evidence is verbatim, spaces and widths as printed', () => {
	const paragraphs = ['近日，街道总 工会走访慰 问困难职工。'];
	const { topics, evidence } = findTopics(storyText(story({ headline: '送 温暖', paragraphs })));
	expect(topics[0]).toBe('送温暖与帮扶');
	for (const { quote } of evidence) expect(['送 温暖', ...paragraphs].join('\n')).toContain(quote);
});
