import type { Story } from '../story.ts';

export const photos: Story[] = [
	{
		id: 'p1',
		kind: 'photo',
		headline: '车间里的向日葵',
		body: `
{-2}，怀柔区北房镇一家印刷企业的车间休息区开满了向日葵。花是职工们春天自己种下的，公司工会给每个班组分了一个花箱，看谁种得高。图为最高的一株已经长到两米三。`,
		closing: '\n本报记者 慕容白 通讯员 郎平安 摄影报道',
		credits: '记者 慕容白；通讯员 郎平安；摄影 慕容白 郎平安',
		otherCredits: ['记者 慕容白；通讯员 郎平安', '摄影 慕容白 郎平安'],
		districts: '怀柔区',
		scope: 'district',
		topics: '文体',
		months: [7, 8, 9]
	},
	{
		id: 'p2',
		kind: 'photo',
		headline: '抢险演练“快一秒”',
		body: `
近日，北京排水集团在昌平区回龙观组织防汛抢险演练。接到“积水四十厘米”的指令后，抢险队员仅用六分钟就架起了大型排水泵，比去年快了五十秒。演练结束后，集团工会为队员们送上了西瓜和防暑药品。`,
		closing: '本报记者 余可 摄影报道',
		credits: '记者 余可；摄影 余可',
		otherCredits: ['记者 余可', '摄影 余可'],
		districts: '昌平区',
		scope: 'district',
		topics: '技能',
		otherTopics: '送温暖',
		months: [6, 7]
	},
	{
		id: 'p3',
		kind: 'photo',
		headline: '剪刀下的京剧脸谱',
		body: `
{-4}，西城区天桥街道的职工剪纸课堂上，非遗传承人教大家剪京剧脸谱。一张红纸对折两次，几剪子下去，窦尔敦、关云长就有了眉眼。街道总工会介绍，这样的非遗课堂每月开两次，报名通道一开就满。`,
		closing: '\n万里 摄',
		credits: '摄影 万里',
		districts: '西城区',
		scope: 'district',
		topics: '文体'
	},
	{
		id: 'p4',
		kind: 'photo',
		headline: '给电动车“把把脉”',
		body: `
充电口有没有发烫、刹车线有没有磨损……{-3}，大兴区兴丰街道总工会请来维修技师，为辖区里的外卖骑手免费检修电动车，更换老化的充电器。一上午，五名技师共检修车辆137台。`,
		closing: '\n通讯员 敬一鸣 摄影报道',
		credits: '通讯员 敬一鸣；摄影 敬一鸣',
		otherCredits: ['通讯员 敬一鸣', '摄影 敬一鸣'],
		districts: '大兴区',
		scope: 'district',
		topics: '公益',
		otherTopics: '会员,送温暖'
	},
	{
		id: 'p5',
		kind: 'photo',
		headline: '核酸点上的“换装秀”',
		body: `
脱下校服换上“大白”。{-2}，朝阳区潘家园街道的一处核酸检测点，六名教师志愿者用气球和贴纸装扮防护服，逗得排队的孩子咯咯直笑。街道总工会为志愿者准备了冰背心和绿豆汤。`,
		closing: '本报记者 仇英子 摄',
		credits: '摄影 仇英子',
		otherCredits: ['记者 仇英子；摄影 仇英子', '记者 仇英子'],
		districts: '朝阳区',
		scope: 'district',
		topics: '疫情',
		otherTopics: '公益',
		when: ['2022-05-01', '2022-09-30']
	},
	{
		id: 'p6',
		kind: 'photo',
		headline: '一碗热面送到塔吊上',
		body: `
零下八摄氏度，塔吊司机一上去就是一整天。{-1}中午，中建一局城市副中心项目工会用无人机把热汤面送到六十米高的驾驶舱，司机丛林在对讲机里喊：“面没坨，还冒着气儿呢！”`,
		closing: '\n本报记者 关山月 通讯员 艾青 摄影报道',
		credits: '记者 关山月；通讯员 艾青；摄影 关山月 艾青',
		otherCredits: ['记者 关山月；通讯员 艾青', '摄影 关山月 艾青'],
		scope: 'city',
		otherDistricts: ['通州区'],
		otherScopes: ['district'],
		topics: '送温暖',
		months: [1, 2, 12]
	},
	{
		id: 'p7',
		kind: 'photo',
		headline: '图书漂流到站台',
		body: `
{-5}，京港地铁工会在四号线的八个车站设立“图书漂流站”，职工和乘客可以随手取走一本，也可以留下一本。保洁员李延庆放进去的是自己抄写的一本菜谱，当天就被取走了。`,
		closing: '本报记者 薛简 摄影报道',
		credits: '记者 薛简；摄影 薛简',
		otherCredits: ['记者 薛简', '摄影 薛简'],
		scope: 'city',
		topics: '学习',
		otherTopics: '文体,公益'
	},
	{
		id: 'p8',
		kind: 'photo',
		headline: '雪容融“亮相”果蔬大棚',
		body: `
为迎接北京冬残奥会，房山区窦店镇的菜农用五百多棵彩色甘蓝拼出了“雪容融”。{-1}，窦店镇总工会组织快递员、环卫工人到大棚里参观采摘，每人带走一筐新鲜蔬菜。`,
		closing: '\n本报记者 符离 摄',
		credits: '摄影 符离',
		otherCredits: ['记者 符离；摄影 符离', '记者 符离'],
		districts: '房山区',
		scope: 'district',
		topics: '冬奥',
		otherTopics: '送温暖,会员',
		when: ['2022-02-20', '2022-03-12']
	},
	{
		id: 'p9',
		kind: 'photo',
		headline: '水下“蛙人”清淤忙',
		body: `
{-6}，在通州区永顺镇的一段城市河道，市政“蛙人”正在水下清理淤泥。他们一次下潜四十分钟，全靠手摸。市政路桥集团工会为“蛙人”配备了加热背心，并安排了专项体检。`,
		closing: '\n通讯员 向阳 摄',
		credits: '摄影 向阳',
		otherCredits: ['通讯员 向阳；摄影 向阳', '通讯员 向阳'],
		districts: '通州区',
		scope: 'district',
		topics: '送温暖',
		otherTopics: '健康,环保'
	}
];
