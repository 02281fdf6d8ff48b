// What tells on a page of columns that a story without 本报讯 begins right below another's text.
import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../../src/compile/3-fragments/fragment.ts';
import { linkFindings, startFindings } from '../../../src/compile/4-stories/link-features.ts';
import { likenessOf } from '../../../src/compile/4-stories/likeness.ts';
import { readLinkPage } from '../../../src/compile/4-stories/link-page.ts';
import { body, head } from './fragments.ts';

const pageOf = (fragments: Fragment[]) => {
	const bodies = fragments.filter((fragment) => fragment.type === 'body');
	return { bodies, page: readLinkPage(bodies, fragments, []) };
};

describe('how a story begins', () => {
	const found = (text: string): string[] => {
		const { bodies, page } = pageOf([body(0, text, 'first')]);
		const names: string[] = [];
		startFindings(bodies[0]!, page, (finding) => names.push(finding));
		return names;
	};

	it('by a place in full, not by one that was named before', () => {
		expect(found('清早，甲乙区丙丁镇的集市开了张。')).toContain('begins: names a place in full');
		expect(found('区总工会请来了老师傅。')).toContain('begins: as text goes on');
		expect(found('她在集市上卖豆腐。')).toContain('begins: as text goes on');
	});

	it.each([
		'三年下来，他磨坏了两块石头。',
		'集市开张前，该镇修了路。',
		'上述人员都来了。',
		'“我也卖豆腐。”石兰说，她每天都来。'
	])('never by pointing back: %s', (text) => {
		expect(found(text)).toContain('begins: as text goes on');
	});

	it.each(['集市上吉他声不断。', '有位大嫂说，他也来了。', '“我也卖豆腐。”摊主石兰说。'])(
		'maybe by what only looks like it: %s',
		(text) => {
			expect(found(text)).not.toContain('begins: as text goes on');
		}
	);

	it('by where it was learned, or an hour', () => {
		expect(found('记者近日从南湖工会获悉，集市开张。')).toContain(
			'begins: says where it was learned'
		);
		expect(found('每周五清早，南湖都有集市。')).toContain('begins: names an hour');
	});

	it('not by the end of what somebody says', () => {
		expect(found('豆腐都卖完了。”她收了摊。')).toContain('begins: closes a quote');
	});
});

describe('text that ends above other text', () => {
	const share = (
		fragments: Fragment[],
		name = 'ended → next body, where stories begin below text'
	): number => {
		const { bodies, page } = pageOf(fragments);
		let value = 0;
		linkFindings(bodies[0]!, bodies[1]!, page, 0, (finding, weight = 1) => {
			if (finding === name) value = weight;
		});
		return value;
	};
	const [one, other] = [body(0, '歌会办完了。', 'dateline'), body(1, '集市开了张。', 'first')];

	it('may be another story’s where stories with 本报讯 have their headlines elsewhere', () => {
		expect(share([one, other, body(2, '本报讯 歌会', 'dateline')])).toBe(1);
		expect(share([one, other, head(2), body(3, '本报讯 歌会', 'dateline')])).toBe(0);
	});

	it('may be another story’s where headlines stand away from their text', () => {
		const away = 'ended → next body, where headlines stand away';
		expect(share([one, other, head(2, '集市开张'), head(3, '歌会办完')], away)).toBe(1);
		expect(share([one, other, head(2, '集市开张'), body(3, '粥好了。', 'first')], away)).toBe(0);
	});
});

describe('a quotation that runs on over a sentence’s end', () => {
	const found = (above: string, below: string): string[] => {
		const { bodies, page } = pageOf([body(0, above, 'dateline'), body(1, below, 'first')]);
		const names: string[] = [];
		linkFindings(bodies[0]!, bodies[1]!, page, 0, (finding) => names.push(finding));
		return names;
	};

	it('closes below the text that opened it, and no other', () => {
		expect(found('石兰说：“我天天来。', '豆腐都卖完了。”')).toContain('quote closes');
		expect(found('石兰天天来。', '豆腐都卖完了。”')).toContain('quote was not open');
	});
});

describe('somebody who speaks by his name alone', () => {
	const found = (a: number, chains: number[][]): string[] => {
		const bodies = [
			body(0, '摊主石兰天天来。', 'dateline'),
			body(1, '集市开了张。', 'first'),
			body(2, '山路修好了。', 'dateline'),
			body(3, '“豆腐都卖完了。”石兰说。', 'first')
		];
		const names: string[] = [];
		likenessOf(bodies, bodies)(chains)(a, 3, 1, (finding) => names.push(finding));
		return names;
	};

	it('goes on with the story that told who he is', () => {
		expect(found(1, [[0, 1], [2], [3]])).toContain('its speaker was named above');
		expect(found(2, [[0, 1], [2], [3]])).toContain('its speaker was named elsewhere');
	});
});

describe('a headline away from all text', () => {
	const begun = (headline: string): number => {
		const bodies = [
			body(0, '歌会在南湖办完了。', 'dateline'),
			body(1, '山货集市开了张。', 'first')
		];
		let value = 0;
		likenessOf(bodies, [...bodies, head(2, headline)])([])(0, 1, 1, (name, v = 1) => {
			if (name === 'a headline begins anew') value = v;
		});
		return value;
	};

	it('begins a story with the text that it speaks of, and not of what stands above', () => {
		expect(begun('山货集市开张')).toBeGreaterThan(0.3);
		expect(begun('南湖歌会办完')).toBe(0);
	});
});
