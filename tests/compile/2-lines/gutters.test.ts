import { describe, expect, it } from 'vitest';
import { splitColumns } from '../../../src/compile/2-lines/split-columns.ts';

const texts = (rows: string[]) => splitColumns(rows)?.map((line) => line.text) ?? [];

describe('columns a single blank apart', () => {
	it('are parted at the em at which all break, though digits shift the cell', () => {
		const rows = [
			'  早上6点30分， 邮递员老秦 的信箱前停下。 他数了数，    还有14封没有送到。 楼',
			'车进了胡同， 今天要送60封挂 邮包里还剩12件包裹， 3封  梯坏了， 他扛着两袋大米',
			'号信， 还有三袋大米。 楼梯在 电报。 一位老人等在门口，   爬上7层， 邻居递来一杯凉',
			'2018年修过一次， 他说台阶比 说孙子寄来的信走了9天。   白开， 他说不渴， 还有两',
			'从前高， 腿也比从前沉， 可还 老秦把信念给他听， 念了两   家没有送到。'
		];
		expect(texts(rows).slice(0, 10)).toEqual([
			'早上6点30分， 邮递员老秦',
			'车进了胡同， 今天要送60封挂',
			'号信， 还有三袋大米。 楼梯在',
			'2018年修过一次， 他说台阶比',
			'从前高， 腿也比从前沉， 可还',
			'的信箱前停下。 他数了数，',
			'邮包里还剩12件包裹， 3封',
			'电报。 一位老人等在门口，',
			'说孙子寄来的信走了9天。',
			'老秦把信念给他听， 念了两'
		]);
	});

	it('leave alone a line with a blank behind its signs, where those beside it run on', () => {
		const rows = [
			'  卸车工老甄和货主因为      开庭两个月， 调解了纠纷',
			'一车西瓜争了起来， 走到    五十四件， 最小的一件只',
			'了市场里，   管理员都在    有四十五元。 市场里三百',
			'他们坐下来谈了二十分钟      多名装卸工也借这个机会',
			'就把搬运费谈好了， 货主    加入了工会， 每周二早市',
			'补上三百八十元钱就走了      期间开庭， 不收诉讼费。'
		];
		expect(texts(rows)).toContain('了市场里，   管理员都在');
	});

	it('are not found in a wide caption whose blanks stand where columns below break', () => {
		const rows = [
			'  近日， 街道总工会为职工开展续费市属公园年票的活动， 活动通过网络进行',
			'预约方式进行， 不到半个小时， 四百份年票全部预约完成， 职工都说很方便',
			'动热情， 同时让更多职工关注工会、 了解工会， 也知道了票该怎样买才不贵了',
			'',
			'  本报讯 （记者 申屠静） 十一    课； 二是形式更多样， 除了讲座',
			'月九日， 市总工会发布了职工心    还有沙盘、 绘画、 音乐减压等等',
			'理服务菜单， 一共有八大类课程    职工在家也能够预约， 菜单里有',
			'每人每年可以免费约谈六次以上    从前没有的睡眠、 亲子两类课程',
			'菜单是按照一万份问卷写出来的    其中有经验的咨询师占了七成多。'
		];
		expect(texts(rows)).toContain(
			'预约方式进行， 不到半个小时， 四百份年票全部预约完成， 职工都说很方便'
		);
	});
});

describe('a column’s text', () => {
	it('is measured by the lines near: below another story’s it may be wider', () => {
		const left = [
			'  邮递员老秦每天骑车十',
			'里， 送六十封挂号信， 还',
			'有三袋大米， 他说楼梯坏',
			'了也得送到， 邻居等着呢',
			'从前是两个人送， 现在只',
			'有他一个， 可信也少了。',
			'老人们还是写信， 字很大',
			'他读给他们听再走。',
			'    图书馆从昨天起延长开放， 下班的人',
			'  能在馆里一直坐到夜里十一点才关门了',
			'  座位已经没有空过。 管理员说灯会一直',
			'    今年夏天， 图书馆和附近的学校还',
			'  要把新的阅览室开到居民区的每条街上',
			'  去， 谁都能借书。'
		];
		const right = (i: number) => `今年第${'一二三四五六七八九十'.charAt(i % 10)}回写在这里的话`;
		const rows = left.map((text, i) => text.padEnd(40) + right(i));
		const lines = splitColumns(rows) ?? [];
		expect(lines.find(({ text }) => text.startsWith('要把新'))?.across).toBe(false);
	});
});
