import { describe, expect, it } from 'vitest';
import { splitColumns } from '../../../src/compile/2-lines/split-columns.ts';

/** Pieces as pdftotext -layout gives them: [row, cells before it, text]. */
function sheet(...pieces: [row: number, at: number, text: string][]): string[] {
	const rows: string[] = [];
	for (const [row, at, text] of pieces.sort(([a, b], [c, d]) => a - c || b - d)) {
		while (rows.length <= row) rows.push('');
		rows[row] = (rows[row] ?? '').padEnd(at) + text;
	}
	return rows;
}

const column = (row: number, at: number, ...lines: string[]): [number, number, string][] =>
	lines.map((text, i) => [row + i, text.startsWith('　') ? at + 2 : at, text.replace('　', '')]);

const texts = (rows: string[]) => splitColumns(rows)?.map((line) => line.text) ?? [];

/** Two stories in four columns each, without a blank row between; a headline stands over the middle of its columns. */
const BANDS = sheet(
	...column(0, 0, '　本报讯邮递员老秦骑车', '进了胡同，今天要送六十封', '挂号信，还有三袋大米。楼'),
	...column(
		0,
		22,
		'梯坏了，他扛着两袋米一口',
		'气爬上七层，邻居给他递了',
		'一杯凉白开，他说不渴，还'
	),
	...column(
		0,
		44,
		'有两家没有送到。八个小时',
		'里他爬了一百二十层楼，没',
		'有漏掉一封信，腿也不听使'
	),
	...column(0, 66, '唤了。傍晚他把空邮袋叠好', '，又绕回去看了看门口的灯', '，灯还亮着。'),
	[3, 20, '图书馆夜里亮着灯'],
	[4, 18, '三千人办了夜读证'],
	...column(5, 0, '　本报讯图书馆从昨天起', '延长开放，下班的人能在里', '面坐到夜里，一杯热水管够'),
	...column(
		5,
		22,
		'，到十一点才关门，座位没',
		'有空过。管理员说，灯一直',
		'会亮下去，直到最后一个人'
	),
	...column(
		5,
		44,
		'合上书本。有人读小说，有',
		'人准备考试，谁也不说话，',
		'只有翻书声。临走时大家都'
	),
	...column(5, 66, '把椅子轻轻推回原处，灯一', '盏一盏地关上，最后那盏留', '给了管理员。')
);

describe('columns side by side', () => {
	it('are read band by band', () => {
		const text = texts(BANDS).join('');
		expect(text).toContain('大米。楼梯坏了');
		expect(text).toContain('不渴，还有两家');
		expect(text).toContain('灯还亮着。图书馆夜里亮着灯三千人办了夜读证本报讯图书馆');
		expect(text).toContain('热水管够，到十一点');
	});

	it('keep their lines together though rows of a headline’s glyphs stand between', () => {
		const rows = sheet(
			...column(0, 0, '　本报讯司机老段每天把', '车洗两遍，早上一遍，夜里'),
			...['路', '灯', '下', '的', '人'].map((glyph, i): [number, number, string] => [i, 20, glyph]),
			...column(6, 0, '一遍，他说车干净人心也干', '净，乘客坐着也就舒坦了。'),
			...column(0, 26, '　末班车的乘客在路灯下', '等他，三十年只误过一次点'),
			...column(
				6,
				26,
				'，那天下着大雪，他推着车',
				'走完了最后三站路，到家时',
				'天快亮了，锅里的粥还热着'
			),
			...column(8, 0, '车里的灯他擦得最亮，说是', '让人一上来就看得见座位。'),
			[5, 20, '们']
		);
		expect(texts(rows).join('')).toContain('夜里一遍，他说');
		expect(texts(rows).join('')).toContain('误过一次点，那天');
	});

	it('are parted by a single blank where the next column begins there', () => {
		const rows = sheet(
			...column(
				0,
				0,
				'　本报讯菜农把头茬韭',
				'送进城，天没亮就出门赶早',
				'市，一筐卖了四十元，收摊',
				'时还不到八点，他点了根烟',
				'歇了一袋烟的工夫，把秤杆',
				'擦干净，收进了挎包。'
			),
			...column(
				0,
				13,
				'，又数了数兜里的零钱，够',
				'交一个月学费，够给孩子买',
				'一双新球鞋。老伴在地头等',
				'着他吃饭，两个人说着话，',
				'把剩下的韭菜包了饺子。'
			),
			...column(
				0,
				36,
				'　本报讯城里人管这个叫',
				'头刀韭，说是一年里最鲜的',
				'一口，拌馅儿不用放味精，',
				'闻着味儿就饿了，走多远都',
				'忘不了。'
			),
			...column(
				0,
				58,
				'　本报讯集市管理员说，',
				'今年的摊位费比去年少收三',
				'成，多出来的钱给菜农添了',
				'遮阳棚和热水炉，早市从五',
				'点开到九点，收摊以后还有',
				'人专门打扫。'
			)
		);
		expect(texts(rows)).toContain('市，一筐卖了四十元，收摊');
		expect(texts(rows)).toContain('一双新球鞋。老伴在地头等');
	});

	it('go on though the page is printed in slices, several lines of one column before those of the next', () => {
		const columns = [
			[
				'　本报讯摆渡人老辛撑',
				'了四十年船，桥修好以后，',
				'他把船桨挂在墙上，每天擦',
				'一遍，说木头也怕寂寞，人',
				'也怕。过桥的人他都认得，',
				'谁家添了丁，谁家盖了房，'
			],
			[
				'他都说得上来。新来的护桥',
				'员姓田，是他的徒弟，桥上',
				'的灯归他管，夜里巡两遍，',
				'白天再巡一遍，鞋底磨穿了',
				'三双，脚也不疼。两个人常',
				'坐在桥头，看水从脚下流过'
			],
			[
				'去，谁也不说话，船在对岸',
				'横着，缆绳系得很紧，风也',
				'吹不动它半分。入冬以后，',
				'河面结了冰，老辛把船拖上',
				'岸，刷了一遍桐油，说开春',
				'还要下水，给孩子们看看。'
			]
		];
		const slices = [0, 2, 4].flatMap((from) =>
			columns.flatMap((lines, k) =>
				lines.slice(from, from + 2).map((text, i): [number, number, string] => {
					const at = k * 22 + (text.startsWith('　') ? 2 : 0);
					return [from * 3 + k * 2 + i, at, text.replace('　', '')];
				})
			)
		);
		expect(texts(sheet(...slices)).join('')).toBe(columns.flat().join('').replace('　', ''));
	});

	it('are parted by a single blank where lines that begin with the left one end', () => {
		const rows = sheet(
			...column(
				0,
				0,
				'　本报讯站台上的钟慢',
				'了一分钟，没有人去拨它，',
				'等车的人都说，慢一点好。'
			),
			[3, 0, '车站的站长老万说，钟是他 “赶车的人已经够急了，让'],
			[4, 0, '调的，为的是让大家少跑几 他们在钟底下喘口气，也好'],
			...column(
				5,
				0,
				'步，站台上的雪还没有化。',
				'他每天扫两遍雪，扫完了就',
				'坐在钟下面，数一数车厢。'
			),
			...column(
				5,
				26,
				'看一眼雪。”末班车开走后',
				'，他把钟又拨快了一分钟，',
				'第二天早上再拨回去。'
			),
			...column(
				0,
				50,
				'　第二天，钟又慢了一',
				'分，站台上的人都笑了。',
				'有人说，这钟是认人的，',
				'站长在，它就慢一点走，'
			)
		);
		expect(texts(rows)).toContain('车站的站长老万说，钟是他');
		expect(texts(rows)).toContain('他们在钟底下喘口气，也好');
	});

	it('tell how far their lines are indented', () => {
		const lines = splitColumns(BANDS) ?? [];
		const indents = lines.map(({ indent, text }) => [text.slice(0, 4), indent]);
		expect(indents).toContainEqual(['本报讯邮', 2]);
		expect(indents).toContainEqual(['进了胡同', 0]);
	});

	it('end at a row that is blank across the page', () => {
		const rows = sheet(
			...column(0, 0, '　本报讯早市搬进了棚里', '，下雨天也不用打伞了。'),
			...column(0, 22, '　摊主们说，租金没有涨', '，水电都通了。'),
			...column(3, 0, '　本报讯桥上的灯换了新', '的，走夜路的人看得清了。'),
			...column(3, 22, '　工人们连着干了十个晚', '上，没有封过路。'),
			...column(6, 0, '　本报讯渡口停了三天。'),
			...column(6, 22, '　今天又开船了，人不多')
		);
		const lines = splitColumns(rows) ?? [];
		expect(lines.filter(({ gap }) => gap > 0).map(({ row }) => row)).toEqual([1, 1, 4, 4, 7, 7]);
	});

	it('do not stand on a page whose rows are its lines', () => {
		expect(splitColumns(['市总工会启动送清凉', '本报讯 昨天，市总工会启动送清凉。'])).toBeNull();
	});
});
