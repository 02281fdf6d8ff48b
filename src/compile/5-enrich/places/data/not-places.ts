// Words that hold a district's name and do not name the district. From the map of the city, the metro and everyday language;
// a longer name hides a shorter one, so each is simply passed over.

/** Gates and roads of other districts, metro lines, regions and bays elsewhere, figures of speech. */
export const NOT_PLACES: readonly string[] = [
	'朝阳产业',
	'(初升|迎着|向着|沐浴|满天|一轮|如同?|像|似)的?朝阳',
	'朝阳(般|似的?|下|里|升起|初升|文化企业)',
	'大兴[^,。;的]{2,12}之风',
	'大兴(文明|节俭|勤俭|读书|学习|调研)',
	'北大荒',
	'朝阳行业',
	'朝阳企业',
	'朝阳工程',
	'朝阳市',
	'朝阳县',
	'朝阳镇',
	'朝阳村',
	'朝阳沟',
	'朝阳大学',
	'大兴安岭',
	'大兴土木',
	'大兴调查研究',
	'大兴学习',
	'大兴务实',
	'大兴求真务实',
	'大兴之风',
	'大兴水利',
	'大兴机场线',
	'大兴线',
	'通州湾',
	'通州线',
	'昌平线',
	'房山线',
	'燕房线',
	'平谷线',
	'亦庄线',
	'怀密线',
	'京通线',
	'密云路',
	'延庆路',
	'石景山路',
	'西城根',
	'东城根',
	'西城男',
	'西域',
	'浓密云',
	'(其|集|当|空|从)中(传|戏)',
	'海淀图书城',
	'首都图书馆',
	'香山红叶',
	'香山革命纪念',
	'中关村论坛',
	'中关村示范区',
	'中关村国家自主创新示范区'
];

/** A person of this name: one of the commonest surnames before it. From the Ministry of Public Security's yearly list. */
export const SURNAMES =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** Surnames that are words before a place too: 于大兴, 向海淀. */
export const WORD_SURNAMES = '于向何任周常方高金万严和白江石程时';
