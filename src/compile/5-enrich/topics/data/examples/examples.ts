// Stories by topic, a headline and its first sentences a line: what the words of a new story are compared with. Written for these tables
// from general knowledge of what a union paper reports; none is a printed story. More of them, in other words, tell topics apart better:
// add a line where a story of yours is filed wrongly.
import type { TopicName } from '../../../../../model/topic.ts';
import { countryside } from './countryside.ts';
import { culture } from './culture.ts';
import { epidemic } from './epidemic.ts';
import { green } from './green.ts';
import { health } from './health.ts';
import { honours } from './honours.ts';
import { invention } from './invention.ts';
import { membership } from './membership.ts';
import { rights } from './rights.ts';
import { skills } from './skills.ts';
import { study } from './study.ts';
import { voice } from './voice.ts';
import { volunteers } from './volunteers.ts';
import { warmth } from './warmth.ts';
import { winterGames } from './winter-games.ts';

export const EXAMPLES: Record<TopicName, string> = {
	送温暖与帮扶: warmth,
	疫情防控: epidemic,
	劳模工匠与先进评选: honours,
	技能竞赛与技能提升: skills,
	创新工作室与技术创新: invention,
	维权与劳动关系: rights,
	建会入会与会员服务: membership,
	文体活动: culture,
	学习与宣传教育: study,
	健康与心理关怀: health,
	民主管理: voice,
	服务冬奥: winterGames,
	乡村振兴与消费帮扶: countryside,
	环保与文明行动: green,
	公益与志愿服务: volunteers
};
