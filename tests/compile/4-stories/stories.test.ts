import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/compile/4-stories/assignment.ts';
import { bannerLook, bannerText } from '../../../src/compile/4-stories/banner-look.ts';
import { cleanBlanks } from '../../../src/compile/4-stories/join-lines.ts';
import { parseText } from '../parse.ts';

describe('the cheapest pairing', () => {
	it('is cheapest in all, not row by row', () => {
		expect(
			assign([
				[1, 2],
				[1, 9]
			])
		).toEqual([1, 0]);
	});

	it('takes what is forbidden only where nothing else is left', () => {
		expect(
			assign([
				[Infinity, 3],
				[1, Infinity]
			])
		).toEqual([1, 0]);
		expect(assign([])).toEqual([]);
	});
});

describe('blanks', () => {
	it.each([
		['活动， 工会领导', '活动，工会领导'],
		['通过 12351职 工 服 务 平 台 ， 开 展', '通过12351职工服务平台，开展'],
		['“健康防疫 垃圾分类从我做起”', '“健康防疫 垃圾分类从我做起”'],
		['采集 13323人次 。同时', '采集13323人次。同时'],
		['Natural Spring Water', 'Natural Spring Water']
	])('%s', (text, clean) => {
		expect(cleanBlanks(text)).toBe(clean);
	});
});

describe('banners', () => {
	it('look like slogans, serial titles, marked heads', () => {
		for (const text of ['奋进新征程 建功新时代', '工会服务进行时', '【身边人】', '◎同心同行']) {
			expect([text, bannerLook(text) >= 1]).toEqual([text, true]);
		}
		for (const text of ['和平街工会会员日1800瓶护手霜送职工', '绿道开跑']) {
			expect([text, bannerLook(text) < 0.5]).toEqual([text, true]);
		}
		expect(bannerLook('民生·关注')).toBeGreaterThan(bannerLook('民生关注'));
		expect(bannerText('【身边人】')).toBe('身边人');
		expect([bannerLook('·身边人·') >= 1, bannerText('·身边人·')]).toEqual([true, '身边人']);
	});
});

describe('stories', () => {
	const body = (name: string, place: string, deed: string) =>
		[
			`本报讯(记者 ${name})近日,${place}总工会举办${deed},三百名职工参加。`,
			`据了解,${place}总工会的${deed}已办了五年。`
		].join('\n\n');

	it('take the heading above, in its roles', () => {
		const page = [
			'加强基层窗口建设 打通服务“最后一公里”',
			'大兴区总工会“接诉即办”帮职工解难',
			body('甲乙', '大兴区', '接诉即办培训')
		];
		expect(parseText(page.join('\n\n')).items).toMatchObject([
			{
				kind: 'article',
				kicker: '加强基层窗口建设 打通服务“最后一公里”',
				headline: '大兴区总工会“接诉即办”帮职工解难',
				credits: [{ role: '记者', names: ['甲乙'] }]
			}
		]);
	});

	it('go on behind a picture that interrupts them', () => {
		const page = [
			'区总工会举办职工歌会',
			'本报讯(记者 甲乙)近日,区总工会举办歌会,各科室的十五名职',
			'绿道开跑',
			'近日,丰台区千名职工健步走。',
			'丙丁 摄',
			'工参加,歌会历时一个月。'
		];
		const [story, photo] = parseText(page.join('\n\n')).items;
		expect(story?.paragraphs).toEqual([
			'近日,区总工会举办歌会,各科室的十五名职工参加,歌会历时一个月。'
		]);
		expect(photo).toMatchObject({ kind: 'photo', headline: '绿道开跑' });
	});

	it('keep a bracket that is no byline', () => {
		const [story] = parseText('区总工会开会\n\n本报讯(图为会议现场)近日,区总工会开会。').items;
		expect(story?.paragraphs[0]).toContain('图为会议现场');
	});

	it('say what they lack', () => {
		const page = parseText('本报讯(记者 甲乙)近日,区总工会举办歌会,各科室的十五名职');
		expect(page.diagnostics.map(({ code, line }) => [code, line])).toEqual([
			['headless_story', 1],
			['open_end', 1]
		]);
	});

	it('show markup as the text it is', () => {
		const headline = '<script>alert(1)</script>工会"><img onerror=x>';
		const [story] = parseText(`${headline}\n\n${body('甲乙', '大兴区', '歌会')}`).items;
		expect(story?.headline).toBe(headline);
	});

	it('take bounded time on a page of hundreds of pieces', () => {
		const page = Array.from(
			{ length: 400 },
			(_, i) => `标题${i}\n\n近日,第${i}家单位举办活动。\n\n`
		).join('');
		expect(parseText(page).items.length).toBeGreaterThan(300);
	}, 60_000);
});
