// Lines that look like headings and stand inside stories by their own words: the parts of a legal case, the salutation of a
// letter, the turns of an interview.
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { signatureKind } from './signs.ts';

/** What parts of a case, an interview or a piece of advice are called: 【案情回顾】, ■律师说法, 点评：. */
const PART =
	/^[【〖■●◆▲▶★☆◎○]?\s*(?:基本|典型|相关|温馨|特别|友情|编者|编后|记者|律师|法官|法院|仲裁员?|检察官|专家|医生|法律|法理|案件|案例|案情|事件|新闻|争议|裁判|判决|处理|庭审|以案)?(?:案情|案例|案件|事实|分析|评析|点评|说法|释法|解读|解析|解答|提醒|提示|建议|回放|回顾|简介|经过|结果|裁判|判决|审理|焦点|要旨|依据|背景|感言|手记|观点|寄语|建言|声音|按语?|的话|典型意义|启示|问题|现状|做法|成效|反思)[一二三四五六七八九十\d]{0,2}[】〗：:]?$/u;
/** 编辑同志：, 王先生：, 尊敬的读者朋友： */
const SALUTATION =
	/^(?:尊敬的|亲爱的)?\p{Script=Han}{0,6}(?:编辑|同志|先生|女士|小姐|老师|律师|法官|医生|读者|朋友|师傅|们)(?:你好|您好|好)?[：:!！]$/u;
/** 读者：王先生, ——读者 李女士, 此致 敬礼: how a letter ends. */
const LETTER_END =
	/^(?:[—―–-]*(?:咨询|求助)?读者[:：]?\p{Script=Han}{2,5}|(?:此致)?敬礼[!！]?|此致)$/u;

/** （本栏目由……解答）: a note wholly in brackets, too long to be a credit. */
const NOTE = /^[（(][^（()）]{8,}[）)]$/u;

/** With this a letter to the paper begins. */
export function opensLetter(text: string): boolean {
	return /^(?:尊敬的)?(?:(?:编辑|记者)(?:部|同志|老师|朋友)*(?:你好|您好|好)?)[：:!！]/u.test(
		tight(text)
	);
}

/** 编辑同志：, 王老师：: whom a letter speaks to. */
export function isSalutation(plain: string): boolean {
	return SALUTATION.test(plain) || opensLetter(plain);
}

/** Part of a story by its own words, wherever it stands. */
export function isInnerTitle(text: string): boolean {
	const plain = tight(text);
	return isPartTitle(plain) || SALUTATION.test(plain) || LETTER_END.test(plain) || isNote(plain);
}

/** 案情回放, 律师说法：, without blanks. */
export function isPartTitle(plain: string): boolean {
	return PART.test(plain);
}

function isNote(plain: string): boolean {
	return NOTE.test(plain) && signatureKind(plain) === null;
}

/** 记者：, 问：, 秦大钧：: who speaks, at a line's beginning. */
const SPEAKER = /^(问|答|记者|主持人|本报|律师|专家|网友|读者|\p{Script=Han}{2,4})[：:](?=.)/u;
/** So often a name begins a line only where people talk by turns. */
const LEAST_TURNS = 3;
const TURN_ROWS = 24;

/** Lines with which somebody begins to speak: two speakers by turns, one of them three times at least. */
export function turns(lines: readonly Line[]): boolean[] {
	const speakers = lines.map(({ text }) => SPEAKER.exec(tight(text))?.[1] ?? null);
	return speakers.map((speaker, i) => {
		if (speaker === null) return false;
		const near = speakers.slice(Math.max(0, i - TURN_ROWS), i + TURN_ROWS);
		const often = new Set(
			near.filter((one) => one !== null && near.filter((o) => o === one).length > 1)
		);
		return (
			often.has(speaker) &&
			often.size > 1 &&
			near.filter((one) => one !== null && often.has(one)).length > LEAST_TURNS
		);
	});
}
