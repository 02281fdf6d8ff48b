// On a page of columns: verse, and subheads told by their words, are a story's text though they look like headings.
import { describe, expect, it } from 'vitest';
import { parseText } from '../parse.ts';

const WIDTH = 14;

/** Lines of a column: a paragraph's first two characters in. */
function columns(...paragraphs: string[]): string {
	return paragraphs
		.flatMap((text) => {
			const [first, rest] = [text.slice(0, WIDTH - 2), text.slice(WIDTH - 2)];
			return [first, ...(rest.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [])];
		})
		.join('\n');
}

const report = [
	'本报讯（记者 甲乙丙）昨天上午，一家棉纺厂的职工把自己织的第一匹彩棉布挂到了厂门口的晾架上，引来不少路人停步观看。',
	'厂里的老师傅说，这匹布从选棉到下机用了四个月，中间断过三次经线，每一次都是年轻人自己接上的。',
	'厂工会准备把这匹布裁成小块，做成书签送给今年退休的师傅们，也留一块放进厂史陈列室。'
];
const poem = [
	'灯还亮着',
	'影子先睡了',
	'一只搪瓷缸守着半缸凉茶',
	'它记得所有的夜班',
	'记得谁没有来',
	'锅炉在远处打鼾',
	'雪落下来不出声'
];
const stories = (page: string): [string | null, string[]][] =>
	parseText(page)
		.items.filter(({ kind }) => kind === 'article')
		.map(({ headline, paragraphs }) => [headline, paragraphs]);

describe('verse on a page of columns', () => {
	it('is a story below its byline, where the next headline has no blank row above it', () => {
		const page = `彩棉布挂上了晾架\n${columns(...report)}\n夜班\n作者：丁戊己\n${poem.join('\n')}\n棉纺厂的布做成书签\n${columns(
			'本报讯（记者 甲乙丙）棉纺厂职工把第一匹彩棉布裁成书签，送给今年退休的师傅们。',
			'书签共有六十枚，每一枚都编了号，厂工会把号码记进了厂史。'
		)}`;
		expect(stories(page)).toContainEqual(['夜班', poem]);
	});

	it('is a story in a block of its own whose author stands in brackets behind the last line', () => {
		const signed = [...poem.slice(0, -1), `${poem.at(-1)} （作者：丁戊己）`];
		const page = `彩棉布挂上了晾架\n\n${columns(...report)}\n\n夜班\n\n${signed.join('\n')}`;
		expect(stories(page)).toContainEqual(['夜班', poem]);
	});

	it('is not a column of prose below a byline', () => {
		const page = `彩棉布挂上了晾架\n\n${columns(...report)}\n\n师傅的书签\n\n□本报记者 丁戊己\n${columns(
			'退休那天他没有要花，只要了一枚书签，书签是布做的，布是他徒弟织的，上面还留着接过经线的结，他说接头的地方最结实，比原来的线还要结实，用多少年也不会断'
		)}\n`;
		const [, prose] = stories(page);
		expect(prose?.[1]).toHaveLength(1);
	});
});

describe('subheads on a page of columns', () => {
	const feature = [
		columns(report[0]!),
		'选棉：先看颜色',
		columns(
			'棉花到厂先过老师傅的手，颜色不匀的挑出来另放，不进第一道工序，等凑够了一批再纺成粗纱，一点也不糟蹋。'
		),
		'上机：慢就是快',
		columns(
			'经线上机要走三遍，第一遍理顺，第二遍查断头，第三遍才开车，谁也不敢省，省了一遍后面就要停三回车。'
		)
	].join('\n');

	it('in a series stay in their story', () => {
		const [story, ...others] = stories(`彩棉布挂上了晾架\n${feature}`);
		expect(others).toEqual([]);
		expect(story?.[1]).toEqual(expect.arrayContaining(['选棉：先看颜色', '上机：慢就是快']));
	});

	it('that name the parts of a case open the story below its byline', () => {
		const page = [
			'迟到一次扣半天工资，合法吗',
			'□本报记者 甲乙丙',
			'案情回放',
			columns(
				'职工小庚在一家印刷厂做装订，上个月因为雨天迟到二十分钟，厂里按制度扣了她半天的工资，她觉得不公平，请工会评理。'
			),
			'律师说法',
			columns(
				'律师认为，扣发的数额要与迟到的时间相当，超过的部分没有依据，厂里应当退还，制度也要经过职工代表大会讨论。'
			)
		].join('\n');
		const [story] = stories(page);
		const [, paragraphs = []] = story ?? [];
		expect(paragraphs.filter((text) => text.length < 6)).toEqual(['案情回放', '律师说法']);
	});
});
