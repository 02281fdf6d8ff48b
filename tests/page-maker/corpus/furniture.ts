/** What stands on a page beside stories. `{date}` and friends are filled in by the maker. */

export const banners: string[][] = [
	['争做新时代奋斗者 唱响劳动最光荣'],
	['当好主人翁', '建功十四五'],
	['安全生产 人人有责'],
	['心系职工情 共筑中国梦'],
	['工会要闻'],
	['基层传真'],
	['弘扬工匠精神 争创一流业绩'],
	['文明用餐 节俭惜福'],
	['喜迎佳节 情满京城'],
	['抗疫有我 守护家园']
];

/** Folio and masthead lines; each prints the day. */
export const folios: string[] = [
	'{Y}年{M}月{D}日 星期{W} 责编/佘宁 美编/裴可 工会新闻 {P}',
	'劳动午报 {Y}年{M}月{D}日 星期{W} 第{P}版',
	'{P} 工会·基层 {Y}.{M}.{D} 星期{W} 责任编辑：甘棠 版式设计：叶舟',
	'{Y}年{M}月{D}日｜星期{W}｜编辑 甘棠｜校对 夏至｜{P}版'
];

/** Folio lines without a day. */
export const undatedFolios: string[] = [
	'{P} 工会新闻 本版责编 甘棠 美编 裴可 校对 夏至',
	'本版编辑/佘宁 校对/夏至 E-mail:ghxw@example.com'
];

/** First line is the head. */
export const advertisements: string[][] = [
	[
		'遗失声明',
		'北京青禾文化传播有限公司遗失营业执照正副本，统一社会信用代码91110105MA00000X0X，声明作废。',
		'蔺某某遗失导游证，证号D-1101-000000，声明作废。'
	],
	[
		'注销公告',
		'北京云溪餐饮服务有限公司（注册号110108000000000）经股东会决议，拟向公司登记机关申请注销登记，清算组组长：盛某某，请债权人于见报之日起45日内向清算组申报债权。特此公告。'
	],
	[
		'招聘启事',
		'某物业公司诚聘秩序维护员20名，月薪5500元起，包食宿，缴纳五险。',
		'联系电话：010-60000001 靳经理'
	],
	['稻香斋月饼 四十年老味道', '团购专线：010-60000022 地址：南三环中路甲8号'],
	['减资公告', '北京恒一置业有限公司拟将注册资本由5000万元减至1000万元，特此公告。'],
	['登报热线：60000033'],
	['广告']
];

/** What recognition software writes in English about a picture that it could not read. */
export const pictures: string[] = [
	'Advertisement for a local supermarket (惠民超市) featuring seasonal vegetables. Phone: 60000044.',
	'A QR code with the caption 扫码关注.',
	'Photograph: workers in safety helmets standing in front of a crane.'
];

/** Only where the calendar allows. */
export const seasonal: Record<string, [string, string]> = {
	'抗疫有我 守护家园': ['2020-02-01', '2022-12-10'],
	当好主人翁: ['2021-01-01', '2024-12-31']
};
