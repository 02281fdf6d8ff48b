// Stories without 本报讯 and captions, on pages of recognised text: what shows that one begins.
import { describe, expect, it } from 'vitest';
import { parseText } from '../parse.ts';

const REPORT = [
	'区总工会举办职工歌会',
	'本报讯(记者 甲乙)3月2日,区总工会举办职工歌会,三百名职工参加。',
	'歌会由各科室轮流承办,已经连续办了五年。'
];
const storiesOf = (...lines: string[]) => parseText(lines.join('\n\n')).items;

describe('a story without 本报讯', () => {
	it('begins at the headline above a caption, though the caption opens with a scene', () => {
		const items = storiesOf(
			...REPORT,
			'一壶热茶送到窗口',
			'外头下着雨,窗口里的人一站就是一天。老师傅提着水壶挨个添茶。',
			'本报记者 丙丁 摄影报道'
		);
		expect(items).toMatchObject([
			{ headline: '区总工会举办职工歌会', paragraphs: { length: 2 } },
			{ kind: 'photo', headline: '一壶热茶送到窗口', paragraphs: { length: 1 } }
		]);
	});

	it('begins at a headline that asks, where a byline stands below', () => {
		const items = storiesOf(
			...REPORT,
			'谁来给老街修自行车?',
			'□本报记者 丙丁',
			'清早六点,老街口的修车摊已经支了起来。'
		);
		expect(items.map(({ headline }) => headline)).toEqual([
			'区总工会举办职工歌会',
			'谁来给老街修自行车?'
		]);
	});

	it('is no caption where X/文 Y/图 stands above it', () => {
		const items = storiesOf(
			...REPORT,
			'老街口的修车摊',
			'本报记者 丙丁/文 戊己/图',
			'清早六点,老街口的修车摊已经支了起来。',
			'摊主说,活儿不大,街坊离不开。'
		);
		expect(items[1]).toMatchObject({
			kind: 'article',
			headline: '老街口的修车摊',
			credits: [
				{ role: '记者', names: ['丙丁'] },
				{ role: '摄影', names: ['戊己'] }
			]
		});
	});

	it('printed between the halves of a sentence leaves the sentence whole', () => {
		const [first] = storiesOf(
			...REPORT,
			'“排练的时候大家都抱怨,',
			'老街口的修车摊',
			'□本报记者 丙丁',
			'清早六点,修车摊已经支了起来。',
			'摊主说,活儿不大,街坊离不开。',
			'上台以后谁都不肯下来。”合唱队员说。'
		);
		expect(first?.paragraphs.at(-1)).toBe(
			'“排练的时候大家都抱怨,上台以后谁都不肯下来。”合唱队员说。'
		);
	});
});

describe('titles inside a story', () => {
	it('are paragraphs of their own', () => {
		const [story] = storiesOf(
			...REPORT,
			'舞台:从食堂到剧场',
			'第一年的歌会在食堂里唱,桌子拼起来就是台。',
			'【明年还办吗?】',
			'区总工会说,明年还办。'
		);
		expect(story?.paragraphs.slice(2)).toEqual([
			'舞台:从食堂到剧场',
			'第一年的歌会在食堂里唱,桌子拼起来就是台。',
			'【明年还办吗?】',
			'区总工会说,明年还办。'
		]);
	});
});

describe('a heading line that leans on another', () => {
	it('is subtitle behind a dash, kicker before one', () => {
		const [below] = storiesOf('“我给老街修车”', '——对话修车师傅甲乙', ...REPORT.slice(1));
		expect(below).toMatchObject({ headline: '“我给老街修车”', subtitle: '——对话修车师傅甲乙' });
		const [above] = storiesOf('台子有没有、嗓子行不行——', '职工歌会的两个难题', ...REPORT.slice(1));
		expect(above).toMatchObject({
			kicker: '台子有没有、嗓子行不行——',
			headline: '职工歌会的两个难题'
		});
	});
});
