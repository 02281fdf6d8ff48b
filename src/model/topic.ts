// The 15 topics: the closed list, in the order used wherever all are listed.

/** [name, slug in addresses, short name for chips and meta lines]. */
const TABLE = [
	['送温暖与帮扶', 'songwennuan', '送温暖'],
	['疫情防控', 'yiqing', '疫情防控'],
	['劳模工匠与先进评选', 'laomo', '劳模工匠'],
	['技能竞赛与技能提升', 'jineng', '技能竞赛'],
	['创新工作室与技术创新', 'chuangxin', '创新'],
	['维权与劳动关系', 'weiquan', '维权'],
	['建会入会与会员服务', 'huiyuan', '会员服务'],
	['文体活动', 'wenti', '文体活动'],
	['学习与宣传教育', 'xuexi', '学习宣传'],
	['健康与心理关怀', 'jiankang', '健康关怀'],
	['民主管理', 'minzhu', '民主管理'],
	['服务冬奥', 'dongao', '服务冬奥'],
	['乡村振兴与消费帮扶', 'xiangcun', '乡村振兴'],
	['环保与文明行动', 'huanbao', '环保文明'],
	['公益与志愿服务', 'zhiyuan', '公益志愿']
] as const;

export type TopicName = (typeof TABLE)[number][0];
export type TopicSlug = (typeof TABLE)[number][1];

export interface Topic {
	readonly name: TopicName;
	readonly slug: TopicSlug;
	readonly short: string;
}

export const TOPICS: readonly Topic[] = TABLE.map(([name, slug, short]) => ({ name, slug, short }));

const BY_SLUG = new Map<string, Topic>(TOPICS.map((t) => [t.slug, t]));
const BY_NAME = new Map<string, Topic>(TOPICS.map((t) => [t.name, t]));

export function findTopic(slug: string): Topic | null {
	return BY_SLUG.get(slug) ?? null;
}

export function findTopicByName(name: string): Topic | null {
	return BY_NAME.get(name) ?? null;
}
