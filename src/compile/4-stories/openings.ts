// What a text's first words tell: whether a story begins with them, or goes on. Counted over some 2,000 paragraphs of stories, of which
// 600 were a story's first.
import { textOf, type BodyFragment } from '../3-fragments/fragment.ts';
import { isFullName } from '../3-fragments/names.ts';

/** Characters in which a story's first words say where it happens. */
const OPENING = 30;
/** 怀柔区雁栖镇, 河北省蔚县: a place in full, as it is named when it comes up first. */
const PLACE =
	/\p{Script=Han}{2,3}(?:省|市|区|县|州|旗)\p{Script=Han}{1,6}?(?:市|县|区|镇|乡|村|街道|社区|园区)/u;
/** 记者近日从 X 获悉: what is told once, and first. */
const LEARNED = /^(?:本报)?记者(?:近日|日前|昨[天日]|今[天日]|\d{1,2}日)?从/u;
/** 清晨, 每周五下午, 5月6日晚上: a scene is set. */
const HOUR =
	/^(?:\d{1,2}月\d{1,2}日)?(?:每(?:天|[日周](?:[一二三四五六日])?))?(?:清晨|凌晨|早[上晨]|清早|[上中下正]午|午后|傍晚|晚上|深夜|夜里|半夜)/u;
/** Pronouns, and bodies by their short names: only of what was named before. */
const NAMED_BEFORE =
	/^(?:他|她|它|这|那|该|其|(?:区|市|镇|乡|县|街道|公司|企业|院|校|厂|集团|支队)(?:总工会|工会|党委))/u;
/** The same within the first words, outside a quotation. */
const POINTS_BACK =
	/^[^“”。说位]{0,10}(?:(?<![其吉])[他她](?![人乡山])|此次|本次|这[次项一些个种样里]|那[些个种里]|该|上述)/u;
/** “…”X 说: by his name alone, who was told of before. */
const SPOKEN =
	/^“[^”]{1,120}”(\p{Script=Han}{2,4}?)(?:说|介绍|表示|告诉|回忆|坦言|直言|感慨|感叹|指出|强调|解释|补充|笑)/u;

/** Whose words a text opens with, where it says no more of him than his name. */
export function speakerOf(text: string): string | null {
	const name = SPOKEN.exec(text)?.[1];
	return name !== undefined && isFullName(name) ? name : null;
}

/** Findings about how it begins. */
export function openingsOf(b: BodyFragment): string[] {
	const text = textOf(b);
	const first = text.slice(0, OPENING);
	if (
		b.connective ||
		NAMED_BEFORE.test(first) ||
		POINTS_BACK.test(first) ||
		speakerOf(text) !== null
	)
		return ['as text goes on'];
	return [
		...(PLACE.test(first) ? ['names a place in full'] : []),
		...(LEARNED.test(first) ? ['says where it was learned'] : []),
		...(HOUR.test(first) ? ['names an hour'] : [])
	];
}
