// What narrow boxes and text layers do to headlines, credits and quotations, and how they are made whole; subheads inside a story.
import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/compile/2-lines/to-lines.ts';
import { splitHeadingRest } from '../../../src/compile/3-fragments/heading-rest.ts';
import { isFolio } from '../../../src/compile/3-fragments/signs.ts';
import { absorbSubheads } from '../../../src/compile/3-fragments/subheads.ts';
import type { BodyFragment, Fragment } from '../../../src/compile/3-fragments/fragment.ts';
import type { HeadLine } from '../../../src/compile/4-stories/heading-scorer.ts';
import { absorbInner } from '../../../src/compile/4-stories/inner-heads.ts';
import { parseText } from '../parse.ts';

const filler = '这是一段用来占满栏宽的文字它没有别的意思只是让每一行都一样长直到这一段结束为止';

describe('the rest of a headline on the row of the body', () => {
	const split = (text: string): string[] => {
		const [above, line] = toLines(text);
		return splitHeadingRest(line!, above).map((part) => part.text);
	};

	it('is parted from the body, and each part names its own place', () => {
		const [above, line] = toLines('春风送岗进社\n区 3月5日，区总工会办了招聘会。');
		const parts = splitHeadingRest(line!, above);
		expect(parts.map((part) => part.text)).toEqual(['区', '3月5日，区总工会办了招聘会。']);
		expect(parts[1]!.span.from - parts[0]!.span.to).toBe(1);
	});

	it.each([
		'会议结束了。\n区 3月5日，他来了。',
		'春风送岗，进社\n区 3月5日，他来了。',
		'春风\n区 3月5日，他来了。'
	])('is none below %j', (text) => {
		expect(split(text)).toHaveLength(1);
	});
});

describe('a short headline set in front of its body', () => {
	const split = (...rows: string[]): string[] => {
		const lines = toLines(rows.join('\n'));
		return splitHeadingRest(lines.at(-1)!, lines.at(-2)).map((part) => part.text);
	};

	it('is parted from it where the body names the place again', () => {
		expect(split('甲河：灯会开进老街 甲河镇总工会')).toEqual([
			'甲河：灯会开进老街',
			'甲河镇总工会'
		]);
	});

	it('is parted where the row above begins it', () => {
		expect(split('乙山区甲河镇：灯会开进', '老街 乙山区甲河镇总工会')).toEqual([
			'老街',
			'乙山区甲河镇总工会'
		]);
	});

	it.each(['甲河：灯会开进老街 乙山区总工会', '甲河，灯会开进老街 甲河镇总工会'])(
		'is none in %j',
		(text) => {
			expect(split(text)).toHaveLength(1);
		}
	);

	it('heads a story though little of the body stands on its row', () => {
		const column = (text: string): string => text.match(/.{1,16}/gu)!.join('\n');
		const page = [
			'区总工会为职工办实事',
			column(`本报讯（记者 甲乙）${filler}，${filler}。`),
			'',
			'甲河：灯会开进老街 甲河镇总工会',
			column(`请来了老灯匠，${filler}，${filler}。`)
		].join('\n');
		const [, story] = parseText(page).items;
		expect(story).toMatchObject({ headline: '甲河：灯会开进老街' });
		expect(story?.paragraphs[0]).toMatch(/^甲河镇总工会请来了老灯匠/u);
	});
});

it('a line that names two of the page’s staff is the page’s, whatever stands in front', () => {
	expect(isFolio('05 社会生活 本版责编 甲乙 美编 丙丁 校对 戊己')).toBe(true);
	expect(isFolio('报社招聘校对和美编，月薪面议，有经验者优先。')).toBe(false);
});

const column = (text: string): string => text.match(/.{1,14}/gu)!.join('\n');

it('the end of a photographer’s credit alone on a line is no headline', () => {
	const body = column(`本报讯（记者 甲乙丙）${filler}${filler}。本报记者 丁戊己`);
	const { items } = parseText(
		`工会慰问一线职工\n${body}\n摄\n社区书屋开门迎客\n${column(`本报讯（记者 庚辛壬）${filler}${filler}。`)}`
	);
	expect(items.map(({ headline }) => headline)).toEqual(['工会慰问一线职工', '社区书屋开门迎客']);
	expect(items[0]!.credits.find(({ role }) => role === '摄影')?.names).toEqual(['丁戊己']);
});

it('a quotation in Latin letters that runs over a line’s end stays in its story', () => {
	const body = `本报讯（记者 甲乙丙）“Welcome to\nour reading room.”志愿者说着把\n${column(`客人领进门${filler}。`)}`;
	const [story, ...others] = parseText(`社区书屋开门迎客\n${body}`).items;
	expect(others).toEqual([]);
	expect(story!.paragraphs.join('')).toContain('“Welcome to our reading room.”');
});

it('a headline printed twice in lines that break elsewhere is one headline', () => {
	const page = `社区书屋开门\n迎客\n社区书屋\n开门迎客\n${column(`本报讯（记者 甲乙丙）${filler}${filler}。`)}`;
	const [story] = parseText(page).items;
	expect([story!.kicker, story!.headline, story!.subtitle]).toEqual([
		null,
		'社区书屋开门迎客',
		null
	]);
});

describe('lines like headlines inside a story', () => {
	const text = (words: string) => ({ text: words }) as BodyFragment['lines'][number];
	const body = (begins: BodyFragment['begins'], words = filler.repeat(2)): Fragment =>
		({
			type: 'body',
			begins,
			lines: [text(words)],
			paragraphs: [[text(words)]],
			lead: false,
			connective: false,
			verse: false,
			open: false,
			signed: false
		}) as unknown as Fragment;
	const head = (words: string): Fragment =>
		({ type: 'head', lines: [text(words)] }) as unknown as Fragment;
	const byline = {
		type: 'sign',
		sign: 'byline',
		lines: [text('本报记者 甲乙丙')]
	} as unknown as Fragment;
	const kinds = (fragments: Fragment[]): string =>
		absorbSubheads(fragments)
			.map((fragment) => fragment.type)
			.join(' ');

	it('are its subheads where two parts follow without a credit', () => {
		const whole = absorbSubheads([
			body('dateline'),
			head('从零学起'),
			body('first'),
			head('越干越想干'),
			body('first')
		]);
		expect(whole.map(({ type }) => type)).toEqual(['body', 'body', 'body']);
		expect((whole[1] as BodyFragment).paragraphs.map((lines) => lines[0]!.text)[0]).toBe(
			'从零学起'
		);
	});

	it('are headlines where a credit follows, where one stands alone, and where little text does', () => {
		expect(kinds([body('dateline'), head('从零学起'), body('first'), byline])).toBe(
			'body head body sign'
		);
		expect(kinds([body('dateline'), head('从零学起'), body('first')])).toBe('body head body');
		expect(
			kinds([
				body('dateline'),
				head('简讯一则'),
				body('first', '一句。'),
				head('简讯两则'),
				body('first', '一句。')
			])
		).toBe('body head body head body');
	});
});

it('a note on where a piece comes from ends its story, though its column broke it over three lines', () => {
	const page = parseText(
		[
			'劳动合同到期不续签，公司该不该赔',
			'答：合同到期公司不再续签的，应当支付经济补偿，按工作年限每满一年支付一个月工资。',
			'（解答律师：市职',
			'工法律服务中',
			'心 石兰）',
			'体检车开进工地',
			'本报讯（记者 边磊）近日，区总工会把体检车开进工地，三百名职工参加了体检。'
		].join('\n')
	);
	expect(page.items[0]?.paragraphs.at(-1)).toBe('（解答律师：市职工法律服务中心 石兰）');
});

describe('a line that heads no story, between two pieces of one', () => {
	const line = (text: string, order: number): HeadLine => {
		const [own] = toLines(text);
		const lines = [own!];
		return { ...own!, fragment: { type: 'head', order, gap: 1, lines }, phrase: text };
	};
	const piece = (order: number, open = false): BodyFragment => ({
		type: 'body',
		order,
		gap: 1,
		lines: toLines('她开了九年塔吊。'),
		paragraphs: [toLines('她开了九年塔吊。')],
		begins: 'first',
		indented: 0,
		lead: false,
		connective: false,
		verse: false,
		open,
		signed: false,
		captioned: false,
		full: false,
		measure: 0
	});
	const absorbed = (text: string, pieces: BodyFragment[]) =>
		absorbInner([pieces], [{ lines: [line(text, 1)], over: null }]);

	it('is a paragraph of the story', () => {
		const { chains, banners } = absorbed('一锤定音', [piece(0), piece(2)]);
		expect(banners).toEqual([]);
		expect(chains[0]![1]!.paragraphs.map(([first]) => first!.text)).toEqual([
			'一锤定音',
			'她开了九年塔吊。'
		]);
	});

	it.each([
		['where it looks like a column’s name', '职工信箱', [piece(0), piece(2)]],
		['where the piece above breaks off', '一锤定音', [piece(0, true), piece(2)]],
		['where the story goes on elsewhere', '一锤定音', [piece(0), piece(5)]]
	])('stays a banner %s', (_, text, pieces) => {
		expect(absorbed(text, pieces).banners).toHaveLength(1);
	});
});

it.each([
	['老厂房深处', '的“听诊师”', '老厂房深处的“听诊师”'],
	['欠薪不能“等', '一等”再说', '欠薪不能“等一等”再说'],
	['高温天里的补贴怎么', '领？市总工会作答', '高温天里的补贴怎么领？市总工会作答']
])('%s and %s are one phrase, over a blank row too', (above, below, headline) => {
	const body = '本报讯（记者 边磊）近日，区总工会把服务送到职工身边，三百名职工参加了活动。';
	const [story] = parseText([above, below, body].join('\n\n')).items.filter(
		({ kind }) => kind === 'article'
	);
	expect(story?.headline).toBe(headline);
});
