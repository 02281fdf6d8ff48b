// Clauses, headlines and names: patterns of parts of speech filled with a story's words, and clauses of our own stories.
import { articles } from '../../page-maker/corpus/index.ts';
import type { Chance } from '../../page-maker/random.ts';
import type { PartOfSpeech } from './lexicon.ts';

export interface StorySetting {
	chance: Chance;
	word: (part: PartOfSpeech) => string;
	/** Who the story is about, where, and who is quoted. */
	district: string;
	unit: string;
	person: string;
	/** Told again and again inside the story. */
	refrains: string[];
}

/** {n}, {v} … a word of that part; {U} {D} {P}: unit, district, person; {#}: a number. */
const CLAUSES = (
	'{n}{v}{n}|{U}{d}{v}{n}{vn}|在{n}{n}，{n}{d}{v}{n}|{n}和{n}{d}{a}|对{n}{n}进行{vn}|通过{vn}{n}，{v}{n}{vn}|{v}了{a}的{n}|' +
	'{P}{v}{n}的{n}|{t}，{D}{n}{v}{a}{n}|{n}{vn}{n}{v}到{#}%|共{v}{n}{#}{n}|{v}{#}名{n}|{n}的{vn}{d}{v}{n}|把{n}{v}{n}{n}|' +
	'从{ns}到{ns}，{n}{v}{n}|{i}，{n}{d}{v}|{n}{v}{vn}{n}，{v}{n}{n}|为{n}{v}{a}的{n}{vn}|让{n}{v}{n}|以{n}为{n}|' +
	'{U}{n}{v}{#}{n}|{l}，{n}{v}{n}|{nz}{n}{v}{n}|{n}、{n}和{n}{d}{v}|据{P}介绍，{n}{v}{n}|“{n}{d}{v}{n}，”{P}说|' +
	'{v}{n}{n}，{v}{n}{n}|{d}{v}{n}|{a}{n}{d}{v}|由{n}{v}的{n}{vn}|{#}年{#}月，{n}{v}{n}|{vn}{n}{#}万元|' +
	'不仅{v}{n}，还{v}{n}|{n}{v}{n}时{d}{v}{n}|围绕{n}{vn}，{v}{n}'
).split('|');

const HEADLINES =
	'{U}{v}{n}{vn}|{D}{#}{n}{v}{n}|{n}{v}{n} {a}{n}{v}{n}|{v}{n}{n}|“{n}{n}”{v}{n}|{P}：{n}{v}{n}|{D}：{n}{vn}{v}{n}|{n}{vn}{v}{#}{n}'.split(
		'|'
	);

/** Without quotations, which would open in one story and close in another. */
const OWN_CLAUSES = articles.flatMap(
	({ body }) => body.match(/[^，。；：！？\n“”‘’《》（）{}]{4,}/gu) ?? []
);

/** Of a hundred clauses: a refrain of the story, a clause of our own stories, else one made anew. */
const REFRAINS = 14;
const OWN = 10;

export function clause(story: StorySetting): string {
	const { chance, refrains } = story;
	const drawn = chance.whole(0, 99);
	if (drawn < REFRAINS && refrains.length > 0) return chance.pick(refrains);
	if (drawn < REFRAINS + OWN) return chance.pick(OWN_CLAUSES);
	return fill(chance.pick(CLAUSES), story);
}

export function headline(story: StorySetting): string {
	return fill(story.chance.pick(HEADLINES), story);
}

function fill(pattern: string, { chance, word, district, unit, person }: StorySetting): string {
	return pattern.replace(/\{([^}]+)\}/gu, (_, part: string) => {
		if (part === 'D') return district;
		if (part === 'U') return unit;
		if (part === 'P') return person;
		if (part === '#') return String(chance.whole(2, 10 ** chance.whole(1, 4)));
		return word(part as PartOfSpeech);
	});
}

const SURNAMES =
	'王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const GIVEN =
	'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文斌鹏辉波宁浩宇晨阳欣雨佳雪莹婷慧颖琳楠博凯志永春海晓东晶冬梅飞龙立新学林峰云燕丹青松柏岩思远子涵一鸣家乐天成';

/** A name as frequent as such names are: the first surnames are the commonest. */
export function personName(chance: Chance): string {
	const surname = SURNAMES.charAt(Math.floor(chance.next() ** 2 * SURNAMES.length));
	const given = () => GIVEN.charAt(chance.whole(0, GIVEN.length - 1));
	return surname + given() + (chance.happens(0.72) ? given() : '');
}
