import type { Story } from '../story.ts';

export const photosMore: Story[] = [
	{
		id: 'pm1',
		kind: 'photo',
		headline: '巷子里的“吹糖人”',
		body: `
{-3}，东城区东四街道职工文化节上，退休职工任大力现场吹糖人，一只小公鸡还没有吹好，身边已经围了里三层外三层。街道总工会为老手艺人免费提供了摊位。`,
		closing: '\n本报记者 蔺方 摄',
		credits: '摄影 蔺方',
		otherCredits: ['记者 蔺方；摄影 蔺方', '记者 蔺方'],
		districts: '东城区',
		scope: 'district',
		topics: '文体'
	},
	{
		id: 'pm2',
		kind: 'photo',
		headline: '凌晨四点的菜市场',
		body: `
天还没有亮，新发地农产品批发市场的装卸工已经忙了一整夜。图为工人们用叉车把刚到的云南菜花和豆角搬上货架。丰台区总工会在市场里设有歇脚点，供应免费热汤。`,
		closing: '（任知秋/摄）',
		credits: '摄影 任知秋',
		districts: '丰台区',
		scope: 'district',
		topics: '送温暖'
	},
	{
		id: 'pm3',
		kind: 'photo',
		headline: '悬在二百米高空擦窗',
		body: `
{-1}，在国贸附近的一栋写字楼外，高空清洗工悬在二百米的半空中，用刮板一点一点擦亮幕墙。朝阳区建外街道总工会为高空作业人员投保了意外险，并安排了专场体检。`,
		closing: '\n通讯员 陆小岸 摄影报道',
		credits: '通讯员 陆小岸；摄影 陆小岸',
		otherCredits: ['通讯员 陆小岸', '摄影 陆小岸'],
		districts: '朝阳区',
		scope: 'district',
		topics: '送温暖',
		otherTopics: '健康'
	},
	{
		id: 'pm4',
		kind: 'photo',
		headline: '元旦花灯照亮塔里木油田',
		body: `
{-2}，在新疆塔里木油田的一处钻井平台，石油工人挂起自己扎的花灯，庆祝新年到来。灯笼用废旧滤网和红布做成，风一吹，在戈壁滩上摇摇晃晃。`,
		closing: '新华社发（蒲一航 摄）',
		credits: '摄影 蒲一航',
		scope: 'outside',
		topics: '文体',
		otherTopics: '送温暖',
		months: [1],
		when: ['2020-01-03', '2024-01-20']
	},
	{
		id: 'pm5',
		kind: 'photo',
		headline: '暑假 跟着爸爸学修表',
		body: `
暑假里，海淀区清河街道总工会举办“和爸爸妈妈一起上班”体验日，孩子们走进父母的岗位。图为一名小男孩戴上放大镜，跟着父亲学习拆装一块机械手表。`,
		closing: '\n摄影：赵璞',
		credits: '摄影 赵璞',
		districts: '海淀区',
		scope: 'district',
		topics: '会员',
		otherTopics: '文体',
		months: [7, 8, 9]
	},
	{
		id: 'pm6',
		kind: 'photo',
		headline: '18米公交练S弯',
		body: `
{-5}，北京公交集团的驾驶员培训场上，学员驾驶十八米铰接车练习S弯，考官在后方记录轮胎压线的次数。公交工会在场边设了流动茶水站。`,
		closing: '\n本报记者 钟鸣远/文 通讯员 高远征/图',
		credits: '记者 钟鸣远；摄影 高远征',
		otherCredits: ['记者 钟鸣远；通讯员 高远征', '记者 钟鸣远；通讯员 高远征；摄影 高远征'],
		scope: 'city',
		topics: '技能'
	},
	{
		id: 'pm7',
		kind: 'photo',
		headline: '隔离栏前的一束光',
		body: `
{-1}晚，大兴区亦庄的一处临时采样点上，电工师傅爬上梯子为排队的居民接亮照明灯。区总工会为参加防疫的电工班配发了羽绒背心和手电。`,
		closing: '本报记者 边策 摄',
		credits: '摄影 边策',
		otherCredits: ['记者 边策；摄影 边策', '记者 边策'],
		districts: '大兴区',
		scope: 'district',
		topics: '疫情',
		otherTopics: '送温暖',
		when: ['2022-11-05', '2022-12-07']
	},
	{
		id: 'pm8',
		kind: 'photo',
		headline: '秋色入镜来',
		body: `
近日，平谷区金海湖镇的山楂红了。镇总工会组织采摘工人和摄影爱好者一起下山坡，用镜头记录丰收。图为职工肖玉秀在山楂树下收拾自己的果篮。`,
		closing: '\n通讯员 海萱 郑一默 摄',
		credits: '摄影 海萱 郑一默',
		otherCredits: ['通讯员 海萱 郑一默；摄影 海萱 郑一默', '通讯员 海萱 郑一默'],
		districts: '平谷区',
		scope: 'district',
		topics: '文体',
		otherTopics: '乡村',
		months: [9, 10]
	}
];
