import { describe, expect, it } from 'vitest';
import { correct } from '../../../src/compile/5-enrich/article-ids/corrections.ts';
import { readCorrection, type WordsCorrection } from '../../../src/compile/1-ingest/corrections.ts';
import { correctionsFiles } from '../../../src/client/own/corrections-file.ts';
import { countOf, readOwnFile, writeOwnFile } from '../../../src/client/own/own-file.ts';
import { Own } from '../../../src/client/own/own.svelte.ts';
import type { OwnStore } from '../../../src/client/own/own-store.ts';
import type { Mark, OwnThings, Slip, Visit } from '../../../src/client/own/own-things.ts';
import { printed } from '../share/shared.ts';

const passage = (at: number, to: number) => ({
	from: { paragraph: 1, at },
	to: { paragraph: 1, at: to },
	words: ''
});

const mark: Mark = { id: 'm', article: printed, passage: passage(0, 2), note: '记下', at: 1 };

const PARAGRAPH = '昨晚，工会办的夜较开讲，来了三十个职公。';

function slip(before: string, after: string, at = 1): Slip {
	const from = PARAGRAPH.indexOf(before);
	const place = passage(from, from + before.length);
	return {
		id: before,
		article: printed,
		passage: place,
		source: '2022/a.txt',
		paragraph: PARAGRAPH,
		before,
		after,
		at
	};
}

describe('a corrections file', () => {
	/** Through the build's own reading and mending. */
	function mended(slips: Slip[]): string {
		const [file] = correctionsFiles(slips);
		const { corrections } = JSON.parse(file!.json) as { corrections: unknown[] };
		const read = corrections.map((correction) => readCorrection(correction) as WordsCorrection);
		const story = { kicker: null, headline: '', subtitle: null, column: null, credits: [] };
		const page = { ...story, paragraphs: [PARAGRAPH, '别处的较和公。'] };
		const { paragraphs } = correct(
			page as unknown as Parameters<typeof correct>[0],
			read,
			() => {}
		);
		expect(paragraphs[1]).toBe('别处的较和公。');
		return paragraphs[0]!;
	}

	it('mends the slip, and nothing else that is written alike', () => {
		expect(mended([slip('较', '校')])).toBe(PARAGRAPH.replace('较', '校'));
	});

	it('mends two slips of a paragraph whose surroundings overlap', () => {
		const both = PARAGRAPH.replace('较', '校').replace('公。', '工。');
		expect(mended([slip('职公', '职工'), slip('较', '校')])).toBe(both);
	});

	it('of two that overlap, the newer holds', () => {
		expect(mended([slip('夜较', '夜学', 1), slip('较', '校', 2)])).toBe(
			PARAGRAPH.replace('较', '校')
		);
	});

	it('is named as the sidecar of its page', () => {
		expect(correctionsFiles([slip('较', '校')])[0]).toMatchObject({
			name: 'a.meta.json',
			count: 1
		});
	});
});

describe('the file of one’s own things', () => {
	const visit: Visit = { id: printed.id, article: printed, paragraph: 1, of: 3, at: 2 };
	const things: OwnThings = { marks: [mark], slips: [slip('较', '校')], visits: [visit] };

	it('brings back what was given out', () => {
		const { file, unusable } = readOwnFile(writeOwnFile([], things));
		expect(file).toMatchObject(things);
		expect([countOf(file), unusable]).toEqual([3, 0]);
	});

	it('counts what it cannot use, and takes the rest', () => {
		const text = JSON.stringify({
			format: 'baojia-own',
			version: 1,
			marks: [mark, { id: 1 }, null],
			saved: 'x'
		});
		const { file, unusable } = readOwnFile(text);
		expect([file.marks, unusable]).toEqual([[mark], 2]);
	});

	it.each(['', '[]', '{"format":"other"}', '{"format":"baojia-own","version":2}'])(
		'refuses %j',
		(text) => {
			expect(() => readOwnFile(text)).toThrow();
		}
	);
});

describe('Own', () => {
	function memory(): OwnStore {
		const rows = { marks: new Map(), slips: new Map(), visits: new Map() } as Record<
			keyof OwnThings,
			Map<string, never>
		>;
		return {
			all: () =>
				Promise.resolve({
					marks: [...rows.marks.values()],
					slips: [...rows.slips.values()],
					visits: [...rows.visits.values()]
				}),
			put: (kind, thing) => Promise.resolve(void rows[kind].set(thing.id, thing as never)),
			remove: (kind, id) => Promise.resolve(void rows[kind].delete(id)),
			clear: (kind) => Promise.resolve(rows[kind].clear())
		};
	}

	it('keeps, replaces and removes, newest first', async () => {
		const own = new Own(memory(), null);
		await own.put('marks', mark);
		await own.put('marks', { ...mark, id: 'n', at: 5 });
		await own.put('marks', { ...mark, note: '改了' });
		expect(own.things.marks.map(({ id, note }) => [id, note])).toEqual([
			['n', '记下'],
			['m', '改了']
		]);
		await own.remove('marks', 'n');
		expect(own.things.marks).toHaveLength(1);
		await own.clear('marks');
		expect(own.things.marks).toEqual([]);
	});

	it('shows nothing as kept that the browser refused', async () => {
		const own = new Own({ ...memory(), put: () => Promise.reject(new Error('full')) }, null);
		expect(await own.put('marks', mark)).toBe(false);
		expect([own.status, own.things.marks]).toEqual(['refused', []]);
	});
});
