import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bare } from '../../page-maker/check.ts';
import type { Gold } from '../../page-maker/gold.ts';

const folder = import.meta.dirname;
const names = readdirSync(folder).filter((name) => name.endsWith('.gold.json'));

describe.each(names)('%s', (name) => {
	const answers = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Gold;
	const text = readFileSync(path.join(folder, answers.page), 'utf8');

	it('asks for no character that is not on its page', () => {
		const left = new Map<string, number>();
		for (const sign of bare(text)) left.set(sign, (left.get(sign) ?? 0) + 1);
		const asked = answers.items.flatMap(({ kicker, headline, subtitle, paragraphs }) => [
			kicker ?? '',
			headline,
			subtitle ?? '',
			...paragraphs
		]);
		for (const sign of bare(asked.join(''))) left.set(sign, (left.get(sign) ?? 0) - 1);
		const missing = [...left].filter(([sign, count]) => count < 0 && /\p{Script=Han}/u.test(sign));
		expect(missing).toEqual([]);
	});

	it('dates the page only by words that stand on it', () => {
		const absent = answers.dateEvidence.filter(({ quote }) => !bare(text).includes(bare(quote)));
		expect(absent).toEqual([]);
	});

	it('has the true day within what the page supports', () => {
		const [first, last] = answers.publishedBetween ?? ['', ''];
		const day = answers.publishedBest ?? '';
		expect(first <= day && day <= last).toBe(true);
	});
});
