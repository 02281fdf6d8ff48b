import { describe, expect, it } from 'vitest';
import {
	BORDERS,
	DISTRICT_SHAPES,
	MAP_HEIGHT,
	MAP_WIDTH,
	neighboursOf,
	outline,
	type DistrictShape
} from '../../../src/client/figures/district-shapes.data.ts';
import { DISTRICTS } from '../../../src/model/district.ts';

describe('district map', () => {
	it('draws each of the sixteen districts once', () => {
		expect(DISTRICT_SHAPES.map((s) => s.slug).sort()).toEqual(DISTRICTS.map((d) => d.slug).sort());
	});

	it.each(DISTRICT_SHAPES)('$slug is 24 unit squares in one piece', (shape) => {
		expect(cells(shape)).toHaveLength(24);
		for (const [at, [x, y]] of shape.corners.entries()) {
			const [nextX, nextY] = shape.corners[(at + 1) % shape.corners.length]!;
			expect(x === nextX || y === nextY).toBe(true);
		}
	});

	it('lets no two districts overlap and keeps all inside the drawing', () => {
		const all = DISTRICT_SHAPES.flatMap(cells);
		expect(new Set(all.map(String)).size).toBe(16 * 24);
		expect(all.every(([x, y]) => x >= 0 && y >= 0 && x < MAP_WIDTH && y < MAP_HEIGHT)).toBe(true);
	});

	it('leaves each name the room it needs: three squares wide, two high (flat: five by one)', () => {
		for (const shape of DISTRICT_SHAPES) {
			const own = new Set(cells(shape).map(String));
			const [x, y] = shape.label;
			const [halfWidth, halfHeight] = shape.flat ? [2.5, 0.5] : [1.5, 1];
			for (let cx = Math.floor(x - halfWidth); cx < x + halfWidth; cx += 1) {
				for (let cy = Math.floor(y - halfHeight); cy < y + halfHeight; cy += 1) {
					expect(own.has(String([cx, cy])), `${shape.slug} at ${String([cx, cy])}`).toBe(true);
				}
			}
		}
	});

	it('keeps 29 of the 35 borders and invents four', () => {
		const real = new Set(BORDERS.map((pair) => [...pair].sort().join('-')));
		const drawn = drawnBorders();
		expect(real.size).toBe(35);
		expect([...drawn].filter((pair) => real.has(pair))).toHaveLength(29);
		expect([...drawn].filter((pair) => !real.has(pair)).sort()).toEqual([
			'daxing-dongcheng',
			'dongcheng-haidian',
			'fangshan-shijingshan',
			'shijingshan-xicheng'
		]);
	});

	it('knows who lives next door', () => {
		expect(neighboursOf('shijingshan').sort()).toEqual(['fengtai', 'haidian', 'mentougou']);
	});

	it('writes an outline that SVG closes', () => {
		expect(outline(DISTRICT_SHAPES[0]!)).toBe('M10 0L14 0L14 6L10 6Z');
	});
});

/** Unit squares whose middle lies inside, by the even-odd rule. */
function cells(shape: DistrictShape): [number, number][] {
	const found: [number, number][] = [];
	for (let x = 0; x < MAP_WIDTH; x += 1) {
		for (let y = 0; y < MAP_HEIGHT; y += 1) {
			if (isInside(shape, x + 0.5, y + 0.5)) found.push([x, y]);
		}
	}
	return found;
}

function isInside({ corners }: DistrictShape, x: number, y: number): boolean {
	let inside = false;
	for (const [at, [x1, y1]] of corners.entries()) {
		const [, y2] = corners[(at + 1) % corners.length]!;
		if (y1 > y !== y2 > y && x1 > x) inside = !inside;
	}
	return inside;
}

function drawnBorders(): Set<string> {
	const owner = new Map(DISTRICT_SHAPES.flatMap((s) => cells(s).map((c) => [String(c), s.slug])));
	const pairs = new Set<string>();
	for (const [cell, slug] of owner) {
		const [x, y] = cell.split(',').map(Number) as [number, number];
		for (const next of [owner.get(String([x + 1, y])), owner.get(String([x, y + 1]))]) {
			if (next && next !== slug) pairs.add([slug, next].sort().join('-'));
		}
	}
	return pairs;
}
