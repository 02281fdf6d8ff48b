// Is a date in a report over or to come? Chinese verbs do not say; the words round the date do.

export type Tense = 'past' | 'future' | 'start' | 'unknown';

const FUTURE_BEFORE =
	/(将于|将在|将从|将|计划|计划于|拟于|预计|预计于|定于|力争|力争到|预定|即将|拟|截止|截止到|截止至|持续到|持续至|延续到|延续至|延长到|延长至|不晚于)[^,。;:!?]{0,8}$/;
/** 3月25日前拿出方案; 12月20日将举行. */
const FUTURE_AFTER =
	/^(之?前(?!后|夕|往|来|去|一)|底前|起?将|至[^,。;]{0,10}将|—[^,。;]{0,10}将|,?将于)/;
/** 1月14日14时，文化宫，限150人: whoever reads it can still come. */
const INVITED_AFTER =
	/^\d{1,2}[时点:][^。;了]*?(限\d+[人名]|无需(报名|预约)|主讲人?[为是:]|凭(票|证|会员卡)|免费入场)/;
/** 从8月11日开始, 自10月28日突发疫情以来: the beginning of something that goes on. */
const START_BEFORE = /(自|从|打)$/;
/** Rules take effect on a day that may lie on either side: 自2022年1月1日起施行. */
const UNKNOWN_AFTER =
	/^(起)?(正式)?(施行|实施|执行|生效)|^是|^为(?!期|了)|^被?(定|设)为|^出生|^[,]?(?=.{0,6}(每年|历年))/;
const UNKNOWN_BEFORE = /每年的?$|每月的?$|历年的?$|往年的?$|截至$/;

/** `before`, `after`: some 20 characters on either side of the date, in the same text. */
export function tenseOf(before: string, after: string): Tense {
	if (FUTURE_BEFORE.test(before) || FUTURE_AFTER.test(after) || INVITED_AFTER.test(after))
		return 'future';
	if (/截至$/.test(before))
		return /^[^。]{0,20}(已|共|累计|有|达)/.test(after) ? 'past' : 'unknown';
	if (UNKNOWN_BEFORE.test(before) || UNKNOWN_AFTER.test(after)) return 'unknown';
	if (START_BEFORE.test(before)) return 'start';
	// The end of a range without a word of the future: 活动从4月10日至5月13日.
	if (/[至到—-]$/.test(before)) return 'unknown';
	if (/^(至|到|—|-)\d/.test(after)) return 'start';
	return 'past';
}
