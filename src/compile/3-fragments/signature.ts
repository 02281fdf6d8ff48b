// What closes a story that names no 记者: names alone in brackets or behind a mark, or a note on where the piece comes from.
import { MARKS, type Byline } from './credits.ts';
import { cutNames, isFullName } from './names.ts';

const IN_BRACKETS = /^[（(](.*)[)）]$/u;
const NAMES = /^\p{Script=Han}{2,4}(?:[\s、，]+\p{Script=Han}{2,4}){0,2}$/u;
/** Set without a blank, as where a line had to be squeezed. */
const TWO_NAMES = /^\p{Script=Han}{5,6}$/u;
/** 读者 X, 文/X, 作者：X: who wrote in from outside the paper. */
const CONTRIBUTOR = /^(?:读者|作者|撰稿|特约撰稿人?|来信人|投稿人|文)[\s:：/／]+(.+)$/u;

/** （X）, （X Y）, □X: names alone in brackets or behind a mark, as stories without 记者 are signed; null where they are no people's names. Who wrote in counts as a correspondent. */
export function readSignature(text: string): Byline | null {
	const plain = text.trim();
	const marked = plain.replace(MARKS, '');
	const contributor = CONTRIBUTOR.exec(IN_BRACKETS.exec(marked)?.[1]?.trim() ?? marked)?.[1];
	const inside =
		contributor ?? IN_BRACKETS.exec(plain)?.[1]?.trim() ?? (marked === plain ? '' : marked);
	const names = NAMES.test(inside)
		? inside.split(/[\s、，]+/u)
		: TWO_NAMES.test(inside)
			? (cutNames(inside) ?? [])
			: [];
	if (names.length === 0 || !names.every(isFullName)) return null;
	return { credits: [{ role: contributor ? '通讯员' : '记者', names }], photo: false };
}

const TITLES =
	/^\p{Script=Han}{0,12}(?:律师|法官|检察官|公证员|仲裁员|教授|副教授|讲师|博士|研究员|院士|(?:副?主任)?(?:医师|药师|护师|技师)|医生|护士长|营养师|心理咨询师|工程师|作家|评论员|专栏作者|劳模|工会干部)$/u;

const RUN_IN =
	/^(?:心理咨询师|营养师|评论员|专栏作者|(?:副?主任)?(?:医师|药师|护师)|\p{Script=Han}{2,8}律师)(\p{Script=Han}{2,4})$/u;

/** （X 医院供稿）, （解答律师：X）, （作者系 X 教授）: where a piece comes from, in brackets. */
const SOURCE =
	/^(?:本栏目由|受访者[为系]|作者(?:系|为|单位)|(?:解答|答疑|主讲|特约|值班|咨询|把关|指导|点评|支持)(?:律师|专家|医生|法官|嘉宾|单位|机构)?[:：]|(?:整理|来源|摘自|摘编自|选自|转自|素材|主持人?)[:：]?\S|(?:本报|记者)?综合(?:报道|整理|$))|(?:供稿|供图|整理|解答|提供|组稿|编译)$/u;
/** Characters of such a note. */
const LONGEST_SOURCE = 40;

/**
 * X 律师, （X 法官）, 心理咨询师 X, （X 医院供稿）: who wrote an expert's piece, or where it comes from. Not a credit of the
 * paper's own: it stays with the text, as its last paragraph.
 */
export function isSourceNote(text: string): boolean {
	const note = IN_BRACKETS.exec(text.trim())?.[1] ?? '';
	if (note.length <= LONGEST_SOURCE && SOURCE.test(note.trim()) && !/[。！？；]/u.test(note))
		return true;
	const plain = text.trim().replace(IN_BRACKETS, '$1');
	const [one = '', other = '', ...more] = plain.trim().split(/\s+/u);
	const isNamed = (name: string, title: string) => isFullName(name) && TITLES.test(title);
	return more.length === 0 && (isNamed(one, other) || isNamed(other, one) || isRunIn(one, other));
}

/** 心理咨询师X, no blank between. */
function isRunIn(text: string, other: string): boolean {
	const name = RUN_IN.exec(text)?.[1];
	return name !== undefined && other === '' && isFullName(name);
}
