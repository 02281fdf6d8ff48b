import { expect, test } from 'vitest';
import { madeArchive } from '../../faults/made-site.ts';
import { joinCounts, joinPacks } from '../../../src/compile/7-emit/join-parts.ts';

const part = (...days: string[]) => madeArchive(days.map((day) => [day, [300]])).manifest;
const [y2020, y2021, y2022] = [
	part('2020-03-02', '2020-04-06'),
	part('2021-03-01'),
	part('2022-03-07')
];

test('a manifest of parts names the packs of all, newest first, each once', () => {
	const joined = joinPacks(y2022.packs, [y2020, y2021, y2020]);
	expect(joined.map(({ days }) => days.at(-1)!.day)).toEqual([
		'2022-03-07',
		'2021-03-01',
		'2020-04-06'
	]);
	expect(joinPacks(y2022.packs, [])).toEqual(y2022.packs);
});

test('its counts are the sums of theirs', () => {
	const joined = joinCounts([y2022.counts, y2020.counts, y2020.counts]);
	expect(Object.keys(joined).sort()).toEqual(['2020-03', '2020-04', '2022-03']);
	const sum = (counts: typeof joined) =>
		Object.values(counts['2020-03']!)
			.flatMap((topics) => Object.values(topics))
			.reduce((a, b) => a + b, 0);
	expect(sum(joined)).toBe(2 * sum(y2020.counts));
});
