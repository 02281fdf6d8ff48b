import type { Story } from '../story.ts';

export const briefs: Story[] = [
	{
		id: 'bf1',
		headline: '密云水库边开办护渔员夜校',
		body: `
密云水库综合执法大队工会日前办起护渔员夜校，每周三晚上授课，内容有法规、急救和红外设备操作。首期41名护渔员已领到课本，考核合格的可申请每人800元的技能补贴。`,
		closing: '（马晓棠）',
		credits: '记者 马晓棠',
		otherCredits: ['通讯员 马晓棠'],
		districts: '密云区',
		scope: 'district',
		topics: '技能',
		otherTopics: '学习'
	},
	{
		id: 'bf2',
		headline: '东坝：送奶工有了早餐券',
		body: `
凌晨四点出门的送奶工，如今能在沿途六家早点铺凭券吃上一碗热馄饨。朝阳区东坝地区总工会从{-7}起向辖区93名送奶工发放早餐券，每人每月22张，由工会与店家按季结算。`,
		closing: '（记者 贾云亭）',
		credits: '记者 贾云亭',
		districts: '朝阳区',
		scope: 'district',
		topics: '送温暖'
	},
	{
		id: 'bf3',
		headline: '86名列检工 凭锤声辨故障',
		dateline: '本报讯',
		body: `
不看仪表，只凭锤声辨故障。{-3}，北京地铁列检工技能比武在古城车辆段举行，86名选手两两对阵，最终四惠车辆段的郝大鹏以全部听准的成绩夺冠。`,
		closing: '（记者 于淼 通讯员 秦川）',
		credits: '记者 于淼；通讯员 秦川',
		scope: 'city',
		otherScopes: ['district'],
		otherDistricts: ['石景山区'],
		topics: '技能'
	},
	{
		id: 'bf4',
		headline: '本市职工医疗互助报销提速',
		body: `
记者{-1}从市职工互助保障中心获悉，在职职工住院津贴理赔即日起实行数据比对、免交单据，到账时间由原来的十五个工作日缩短为三个工作日。`,
		closing: '（邓思齐）',
		credits: '记者 邓思齐',
		otherCredits: ['通讯员 邓思齐'],
		scope: 'city',
		topics: '会员',
		otherTopics: '送温暖,健康'
	},
	{
		id: 'bf5',
		headline: '成都 工会托管班开到景区',
		body: `
据《四川工人日报》报道，成都市青羊区总工会在三处热门景区开设职工子女托管班，导游、检票员、讲解员可以把孩子带到单位旁边写作业。托管班中午管饭，费用由工会补贴七成，已有126个孩子报名。`,
		credits: '',
		scope: 'outside',
		topics: '会员',
		otherTopics: '送温暖',
		months: [7, 8]
	},
	{
		id: 'bf6',
		headline: '平谷职工合唱团招募新声',
		body: `
平谷区职工合唱团招募新团员30名，会员可于{+8}前到区工人文化宫二层登记。`,
		credits: '',
		districts: '平谷区',
		scope: 'district',
		topics: '文体',
		otherTopics: '会员'
	},
	{
		id: 'bf7',
		headline: '骑手跑坏鞋 驿站给补上',
		body: `
跑单磨破了鞋，歇脚的工夫就能补好。三里屯街道总工会在两处户外劳动者驿站摆上自助修鞋机和胶水、鞋钉，骑手可免费使用，首周有57双鞋“重新上岗”。`,
		closing: '\n本报记者 尤嘉',
		credits: '记者 尤嘉',
		districts: '朝阳区',
		scope: 'district',
		topics: '送温暖',
		otherTopics: '会员'
	},
	{
		id: 'bf8',
		headline: '崔村镇请农艺师讲冬剪',
		dateline: '本报昌平讯（通讯员 李叔白）',
		body: `
{-5}，昌平区崔村镇总工会邀请农艺师到苹果园里讲冬剪，61名果农和农场职工现场上手，一人剪一棵，老师一棵一棵打分。镇总工会还为优胜者奖励了电动修枝剪。`,
		credits: '通讯员 李叔白',
		districts: '昌平区',
		scope: 'district',
		topics: '技能',
		otherTopics: '乡村',
		months: [1, 2, 12]
	},
	{
		id: 'bf9',
		headline: '蒙眼答题41道！调度员当擂主',
		body: `
蒙上眼睛，报出任意两站之间的换乘方案。在北京公交集团第三客运分公司工会举办的调度员擂台赛上，24岁的葛青禾三分钟答对41题，被同事称为“活地图”。`,
		closing: '（通讯员 高远征）',
		credits: '通讯员 高远征',
		scope: 'city',
		topics: '技能'
	},
	{
		id: 'bf10',
		headline: '海关工会办线上象棋赛',
		dateline: '本报讯（通讯员 陆小岸）',
		body: `
北京海关工会近日举办线上象棋联赛，来自12个隶属海关的138名职工利用午休对弈，比赛历时九天，首都机场海关的闻路遥连胜七局夺魁。`,
		credits: '通讯员 陆小岸',
		scope: 'city',
		topics: '文体'
	},
	{
		id: 'bf11',
		headline: '心里堵得慌？歇半天！',
		body: `
心里堵得慌，可以歇半天。通州区宋庄镇一家包装企业经职工代表大会表决，从本月起每名职工每季度可休一天“情绪假”，不扣工资，不问缘由。首月有19人休假。`,
		closing: '（盛楠）',
		credits: '记者 盛楠',
		otherCredits: ['通讯员 盛楠'],
		districts: '通州区',
		scope: 'district',
		topics: '健康',
		otherTopics: '民主,维权'
	},
	{
		id: 'bf12',
		headline: '核酸采样点来了退休护士',
		body: `
{-2}，西城区金融街街道总工会组织的退休护士志愿队上岗，17名队员轮流到五处采样点帮忙扫码、维持秩序，最年长的韦素琴今年66岁。`,
		closing: '（任知秋 曹沐）',
		credits: '记者 任知秋 曹沐',
		otherCredits: ['通讯员 任知秋 曹沐'],
		districts: '西城区',
		scope: 'district',
		topics: '疫情',
		otherTopics: '公益',
		when: ['2022-04-20', '2022-11-30']
	},
	{
		id: 'bf13',
		headline: '全国引航员技能大赛青岛落幕',
		dateline: '新华社青岛{-1}电',
		body: `
第三届全国引航员技能大赛{-1}在青岛落幕，来自沿海和长江的22支代表队参赛。比赛在模拟器上还原大风、浓雾、突然失去动力等险情，宁波代表队获得团体第一名。`,
		credits: '',
		scope: 'outside',
		otherScopes: ['national'],
		topics: '技能'
	},
	{
		id: 'bf14',
		headline: '大兴西红门种下“班组林”',
		body: `
一个班组认养一片树。{-1}，大兴区西红门镇总工会组织32个班组的职工在城市休闲公园种下海棠、国槐400株，每片小树林都挂上了班组的名字，浇水、除草由班组自己负责。`,
		closing: '本报记者 白雨桐',
		credits: '记者 白雨桐',
		districts: '大兴区',
		scope: 'district',
		topics: '环保',
		months: [3, 4]
	},
	{
		id: 'bf15',
		headline: '怀柔女工“巧手集市”开张',
		dateline: '（记者 孟凡舟）',
		body: `
绒花、葫芦、布老虎、手工皂……怀柔区总工会在青春路设立的女职工“巧手集市”{-4}开张，36个摊位摊主都是利用业余时间学手艺的女工，头一天卖出作品500多件。`,
		credits: '记者 孟凡舟',
		districts: '怀柔区',
		scope: 'district',
		topics: '文体',
		otherTopics: '会员'
	},
	{
		id: 'bf16',
		headline: '房山 欠薪调解进工棚',
		body: `
房山区长阳镇总工会把劳动争议调解室搬到建筑工地的活动板房里，调解员每周二、周五晚上七点到九点值守。开张两个月，调解纠纷23件，帮工人拿回工钱64万元。`,
		closing: '\n（记者 边策 通讯员 何苗苗）',
		credits: '记者 边策；通讯员 何苗苗',
		districts: '房山区',
		scope: 'district',
		topics: '维权'
	},
	{
		id: 'bf17',
		headline: '24首职工诗歌亮相8号线',
		body: `
送煤气的、开吊车的、补轮胎的，都把诗写上了站台。首批“职工诗歌灯箱”{-2}在地铁8号线六座车站亮灯，展出24首短诗，展期三个月。市总工会同步征集第二批作品，截稿日期为{+30}。`,
		closing: '（苏阅）',
		credits: '记者 苏阅',
		otherCredits: ['通讯员 苏阅'],
		scope: 'city',
		topics: '文体'
	},
	{
		id: 'bf18',
		headline: '延庆 88名护林员领到卫星终端',
		body: `
延庆区总工会拨款12万元，为四海镇、珍珠泉乡的88名护林员配备卫星短报文终端。`,
		credits: '',
		districts: '延庆区',
		scope: 'district',
		topics: '送温暖'
	},
	{
		id: 'bf19',
		headline: '石景山3127名职工线上走长城',
		dateline: '本报讯（记者 钟鸣远）',
		body: `
每走一万步，地图上的小人就翻过一座敌楼。石景山区总工会的“云走长城”健步活动{-1}收官，3127名职工参与，其中402人“走完”全程，可到区工会服务大厅领取纪念章。`,
		credits: '记者 钟鸣远',
		districts: '石景山区',
		scope: 'district',
		topics: '文体',
		otherTopics: '健康'
	},
	{
		id: 'bf20',
		headline: '昆明：出租车司机考急救证',
		dateline: '据新华社电',
		body: `
昆明市总工会联合市红十字会为出租车司机开设急救课，心肺复苏、止血包扎、气道异物梗阻处理三项考核全部通过的，车内可以张贴“会急救”标识。截至{-2}，已有1120名司机拿到证书，上路以来先后救助突发疾病的乘客和路人9人。`,
		credits: '',
		scope: 'outside',
		topics: '公益',
		otherTopics: '技能,健康'
	}
];
