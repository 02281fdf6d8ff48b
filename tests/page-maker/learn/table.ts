import { writeFileSync } from 'node:fs';

const LEAST = 0.05;

/** A table of weights as TypeScript, ready for the formatter; weights too small to tell are left out. */
function mapSource(weights: ReadonlyMap<string, number>): string {
	const rows = [...weights]
		.filter(([, weight]) => Math.abs(weight) >= LEAST)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([finding, weight]) => `\t['${finding}', ${weight.toFixed(2)}]`);
	return `new Map([\n${rows.join(',\n')}\n])`;
}

/** Writes a data file of weights under what it says of itself. */
export function writeTable(file: string, comment: string, declarations: readonly string[]): void {
	writeFileSync(
		file,
		`// ${comment}\n// Learned by tests/page-maker/learn; do not edit.\n\n${declarations.join('\n\n')}\n`
	);
	console.log(`wrote ${file}`);
}

const TYPE = 'ReadonlyMap<string, number>';

export const single = (name: string, weights: ReadonlyMap<string, number>): string =>
	`export const ${name}: ${TYPE} = ${mapSource(weights)};`;

export const bySetting = (
	name: string,
	{ wrapped, flowing }: Record<'wrapped' | 'flowing', ReadonlyMap<string, number>>
): string =>
	`export const ${name}: Record<'wrapped' | 'flowing', ${TYPE}> = {\n\twrapped: ${mapSource(wrapped)},\n\tflowing: ${mapSource(flowing)}\n};`;

/** How far a table for pages of columns moves to what was learned: all the way it reads the made pages better, and other hands' worse. */
const WAY = 0.7;

/** The table that was, moved towards what was learned. */
export function partWay(
	from: ReadonlyMap<string, number>,
	to: ReadonlyMap<string, number>,
	way = WAY
): ReadonlyMap<string, number> {
	const names = new Set([...from.keys(), ...to.keys()]);
	return new Map(
		[...names].map((name) => [name, (1 - way) * (from.get(name) ?? 0) + way * (to.get(name) ?? 0)])
	);
}
