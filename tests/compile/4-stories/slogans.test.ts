import { expect, test } from 'vitest';
import { parseText } from '../parse.ts';

const STORY = `修表店里的十二只钟，谁来上弦？
本报讯（记者 钱路）四月里的一个早
上，修表的老周把店门推开，先给墙上
的十二只钟都上了弦，才坐下来喝他当
天的第一口茶。他说钟不等人，人得先
等钟。`;

const itemsOf = (text: string) =>
	parseText(text).items.map(({ kind, headline, subtitle }) => ({ kind, headline, subtitle }));

test.each(['守得一方安宁\n换来万家灯火', '绿水青山入画\n蓝天白云入怀'])(
	'a slogan on two lines that no story tells of is a banner, not the next story’s headline: %s',
	(slogan) => {
		expect(itemsOf(`${slogan}\n\n${STORY}`)).toEqual([
			{ kind: 'banner', headline: slogan.replace('\n', ' '), subtitle: null },
			{ kind: 'article', headline: '修表店里的十二只钟，谁来上弦？', subtitle: null }
		]);
	}
);

test('two lines of one length that the story tells of are its headline', () => {
	const body = STORY.slice(STORY.indexOf('\n') + 1);
	const items = itemsOf(`老周把店门推开\n十二只钟上了弦\n\n${body}`);
	expect(items.map(({ kind }) => kind)).toEqual(['article']);
	expect(items[0]!.headline).toMatch(/老周把店门推开 ?十二只钟上了弦/);
});
