/**
 * A story as its writer would hand it in. Full-width punctuation; the maker narrows it where a page wants that.
 *
 * Days are written relative to the day of printing, so that a story can stand on any page that its `when` allows:
 * `{-3}` three days before, `{+9}` nine days after (both printed as 3月5日), `{Y}` the year, `{Y-1}` the year before.
 */
export interface Story {
	id: string;
	kind?: 'photo';
	/** Column head (栏目) printed above the headings. */
	column?: string;
	kicker?: string;
	headline: string;
	subtitle?: string;
	/** A line of its own between headings and body: □本报记者 …, 本报记者 …/文 …/图. */
	byline?: string;
	/** What stands before the first words of the body on the same line: 本报讯（记者 …）, 新华社北京{-1}电（记者 …）. */
	dateline?: string;
	/** One paragraph a line, without dateline and closing credit. */
	body: string;
	/** Paragraphs of the body that head those below them. */
	subheads?: string[];
	/** Credit after the last words: on the same line, or after `\n` on a line of its own. */
	closing?: string;
	/** `记者 甲 乙；通讯员 丙；摄影 丁` */
	credits: string;
	/** Other defensible readings of the credits, same form. */
	otherCredits?: string[];
	districts?: string;
	otherDistricts?: string[];
	scope: 'district' | 'city' | 'national' | 'outside' | null;
	otherScopes?: ('district' | 'city' | 'national' | 'outside' | null)[];
	topics: string;
	otherTopics?: string;
	/** Other ways to read the same heading lines. */
	otherHeadings?: { kicker?: string; headline: string; subtitle?: string }[];
	/** First and last day on which it may be printed; 2020-01-01 to 2024-12-31 where absent. */
	when?: [string, string];
	/** Months in which it may be printed, 1 to 12. */
	months?: number[];
}

/** Topics as the paper's readers would short them, so that a story's data stay on one line. */
export const TOPICS: Record<string, string> = {
	送温暖: '送温暖与帮扶',
	疫情: '疫情防控',
	劳模: '劳模工匠与先进评选',
	技能: '技能竞赛与技能提升',
	创新: '创新工作室与技术创新',
	维权: '维权与劳动关系',
	会员: '建会入会与会员服务',
	文体: '文体活动',
	学习: '学习与宣传教育',
	健康: '健康与心理关怀',
	民主: '民主管理',
	冬奥: '服务冬奥',
	乡村: '乡村振兴与消费帮扶',
	环保: '环保与文明行动',
	公益: '公益与志愿服务'
};
