// The schematic map of Beijing: our own drawing. Every district is 24 unit squares, so that tints compare honestly;
// compass order holds, borders mostly (what is lost and what is invented is counted in the tests).
import type { DistrictSlug } from '../../model/district.ts';

export interface DistrictShape {
	slug: DistrictSlug;
	/** Corners in order, all edges horizontal or vertical; x to the east, y to the south. */
	corners: readonly (readonly [x: number, y: number])[];
	/** The middle of name and count. */
	label: readonly [x: number, y: number];
	/** Too low for two lines: the count stands behind the name. */
	flat?: true;
}

export const MAP_WIDTH = 24;
export const MAP_HEIGHT = 22;

// prettier-ignore
export const DISTRICT_SHAPES: readonly DistrictShape[] = [
	{ slug: 'huairou', label: [12, 3], corners: [[10, 0], [14, 0], [14, 6], [10, 6]] },
	{ slug: 'yanqing', label: [7, 4], corners: [[4, 2], [10, 2], [10, 6], [4, 6]] },
	{ slug: 'miyun', label: [17, 4], corners: [[14, 2], [20, 2], [20, 6], [14, 6]] },
	{ slug: 'changping', label: [9, 8], corners: [[6, 6], [12, 6], [12, 10], [6, 10]] },
	{ slug: 'shunyi', label: [15, 8], corners: [[12, 6], [18, 6], [18, 10], [12, 10]] },
	{ slug: 'pinggu', label: [21, 8], corners: [[18, 6], [24, 6], [24, 10], [18, 10]] },
	{ slug: 'haidian', label: [9, 12], corners: [[6, 10], [12, 10], [12, 14], [6, 14]] },
	{ slug: 'chaoyang', label: [14, 12], corners: [[12, 10], [16, 10], [16, 18], [14, 18], [14, 14], [12, 14]] },
	{ slug: 'tongzhou', label: [18.5, 14], corners: [[16, 10], [18, 10], [18, 12], [21, 12], [21, 16], [16, 16]] },
	{ slug: 'mentougou', label: [4, 10], corners: [[2, 8], [6, 8], [6, 12], [2, 12], [2, 14], [0, 14], [0, 10], [2, 10]] },
	{ slug: 'shijingshan', label: [4, 15], corners: [[2, 12], [6, 12], [6, 18], [2, 18]] },
	{ slug: 'fangshan', label: [2, 20], corners: [[0, 14], [2, 14], [2, 18], [4, 18], [4, 22], [0, 22]] },
	{ slug: 'xicheng', label: [8, 17], corners: [[6, 14], [10, 14], [10, 20], [6, 20]] },
	{ slug: 'dongcheng', label: [12, 17], corners: [[10, 14], [14, 14], [14, 20], [10, 20]] },
	{ slug: 'fengtai', label: [9, 21], flat: true, corners: [[4, 18], [6, 18], [6, 20], [14, 20], [14, 22], [4, 22]] },
	{ slug: 'daxing', label: [16.5, 20], corners: [[16, 16], [18, 16], [18, 18], [19, 18], [19, 22], [14, 22], [14, 18], [16, 18]] }
];

/** Borders as they are on the ground, each once; for "the district next door". */
// prettier-ignore
export const BORDERS: readonly (readonly [DistrictSlug, DistrictSlug])[] = [
	['dongcheng', 'xicheng'], ['dongcheng', 'chaoyang'], ['dongcheng', 'fengtai'],
	['xicheng', 'haidian'], ['xicheng', 'chaoyang'], ['xicheng', 'fengtai'],
	['chaoyang', 'haidian'], ['chaoyang', 'changping'], ['chaoyang', 'shunyi'],
	['chaoyang', 'tongzhou'], ['chaoyang', 'daxing'], ['chaoyang', 'fengtai'],
	['haidian', 'changping'], ['haidian', 'mentougou'], ['haidian', 'shijingshan'], ['haidian', 'fengtai'],
	['fengtai', 'shijingshan'], ['fengtai', 'mentougou'], ['fengtai', 'fangshan'], ['fengtai', 'daxing'],
	['shijingshan', 'mentougou'], ['mentougou', 'fangshan'], ['mentougou', 'changping'],
	['fangshan', 'daxing'], ['daxing', 'tongzhou'], ['tongzhou', 'shunyi'],
	['shunyi', 'changping'], ['shunyi', 'huairou'], ['shunyi', 'miyun'], ['shunyi', 'pinggu'],
	['changping', 'huairou'], ['changping', 'yanqing'], ['yanqing', 'huairou'],
	['huairou', 'miyun'], ['miyun', 'pinggu']
];

export function neighboursOf(slug: DistrictSlug): DistrictSlug[] {
	return BORDERS.flatMap(([a, b]) => (a === slug ? [b] : b === slug ? [a] : []));
}

/** SVG path of a district's outline. */
export function outline({ corners }: DistrictShape): string {
	return `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}
