// Words that were used in one stretch of time: the phases of the Covid-19 epidemic (from the rules of the Joint Prevention and
// Control Mechanism: first announcement, self-test kits, the ten measures of 2022-12-07), the Party's plans, and the seasons of Beijing.

export interface Period {
	/** A pattern over folded text. */
	words: string;
	from: string;
	/** null: still in use. */
	to: string | null;
}

export const PERIODS: readonly Period[] = [
	{ words: '新冠肺炎|新冠病毒|新型冠状病毒|新冠疫情', from: '2020-01-20', to: '2023-05-31' },
	{ words: '疫情防控|抗疫|防疫|战“?疫', from: '2020-01-20', to: '2023-02-28' },
	{ words: '返京人员|复工复产|援鄂', from: '2020-02-10', to: '2022-12-07' },
	{
		words: '常态化(疫情)?防控|疫情防控常态化|疫情常态化|防疫常态化',
		from: '2020-05-01',
		to: '2022-12-06'
	},
	{ words: '核酸(检测|采样|证明)', from: '2020-06-01', to: '2022-12-12' },
	{ words: '疫苗接种|接种疫苗|新冠疫苗', from: '2020-12-15', to: '2023-03-31' },
	{ words: '封控|管控区|防范区|流调|密接', from: '2021-01-01', to: '2022-12-06' },
	{ words: '动态清零', from: '2021-12-01', to: '2022-12-06' },
	{ words: '抗原(自测|检测|试剂)', from: '2022-03-12', to: '2023-02-28' },
	{ words: '脱贫攻坚(战|任务)|决战脱贫', from: '2015-11-29', to: '2021-02-25' },
	{ words: '巩固(拓展)?脱贫(攻坚)?成果', from: '2020-10-29', to: null },
	{ words: '建党100周年|建党百年|建党一百周年', from: '2020-11-01', to: '2021-12-31' },
	{ words: '“?十四五”?规划|“十四五”', from: '2020-10-29', to: '2026-06-30' },
	{ words: '“十三五”', from: '2015-10-29', to: '2021-06-30' },
	{ words: '“十五五”', from: '2025-10-23', to: '2031-06-30' },
	{ words: '中国式现代化', from: '2022-10-16', to: null },
	{ words: '两个确立|“两个确立”', from: '2021-11-11', to: null },
	{ words: '全过程人民民主', from: '2021-07-01', to: null },
	{ words: '新质生产力', from: '2023-09-07', to: null },
	{ words: '新就业形态', from: '2020-05-23', to: null },
	{ words: '民法典', from: '2020-05-28', to: null }
];

/** Weather a reporter mentions in passing, and parts of the year that are summed up: [pattern, first MM-DD, last MM-DD]; a stretch may run over New Year. */
export const SEASONS: readonly (readonly [string, string, string])[] = [
	['寒冷的冬[季天日]|冬日里|寒冬|隆冬|数九|寒潮', '11-07', '02-28'],
	['初春|早春|春寒|春日', '02-20', '05-05'],
	['炎炎夏日|盛夏|酷暑|三伏|高温天气|烈日', '06-10', '08-31'],
	['金秋(?!助学)|秋高气爽|秋日', '09-01', '11-10'],
	['“?两节”?(期间|前夕|来临|将至)', '12-15', '02-28'],
	['年终岁末|岁末年初|辞旧迎新', '12-10', '01-31'],
	['(今年|本年度?)(第?一|1)季度', '03-28', '10-31'],
	['今年上半年', '06-25', '12-31'],
	['今年前三季度|今年前三个季度', '09-25', '01-31']
];
