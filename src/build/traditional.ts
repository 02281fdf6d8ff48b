// `npm run traditional`: src/search/traditional.data.ts, anew from OpenCC's table of characters.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../search/traditional.data.ts', import.meta.url));
const HEAD = `// Traditional characters, and at the same places the simplified ones that search takes them for. From OpenCC's TSCharacters
// (Apache-2.0; opencc-js), the first of several readings, by \`npm run traditional\`. Of the BMP only: one unit for one unit.
`;

/** Rows of a traditional character and its readings, parted by blanks. */
// @ts-expect-error The package types its converters, not its tables.
const { default: table } = (await import('opencc-js/dict/TSCharacters')) as { default: string };
const pairs = table
	.split('|')
	.map((row) => row.split(/\s/))
	.filter(([from = '', to = '']) => from.length === 1 && to.length === 1 && from !== to)
	.sort(([a = ''], [b = '']) => a.charCodeAt(0) - b.charCodeAt(0));
const column = (at: number) => pairs.map((row) => row[at] ?? '').join('');
writeFileSync(
	FILE,
	`${HEAD}export const TRADITIONAL =\n\t'${column(0)}';\nexport const SIMPLIFIED =\n\t'${column(1)}';\n`
);
