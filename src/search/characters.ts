// What search knows of single characters: which simplified one a traditional one stands for, which look alike. A table that is
// learnt once, since it is longer than all of the search's code: the compiler has it as data files, the worker fetches it.

import { LATER_PATH } from '../model/site.ts';

/** Where the table lies, below the site's base. */
export const CHARACTERS_PATH = `${LATER_PATH}characters.txt`;

/** By code unit: the simplified one; 0 where nothing changes. */
let simplified: Uint16Array | null = null;
let alike: string[] = [];
let version = 0;

/**
 * table: three lines: traditional characters; the simplified ones in the same order; groups of characters that look alike,
 * parted by blanks. All of the BMP. Index and questions must have learnt the same.
 */
export function learnCharacters(table: string): void {
	const [from = '', to = '', groups = ''] = table.split('\n');
	if (from.length === 0 || from.length !== to.length) throw new Error('broken table');
	const units = new Uint16Array(1 << 16);
	for (let i = 0; i < from.length; i++) units[from.charCodeAt(i)] = to.charCodeAt(i);
	simplified = units;
	alike = groups.split(' ');
	version += 1;
}

/** Another number after the table was learnt. */
export function charactersVersion(): number {
	return version;
}

export function knowsCharacters(): boolean {
	return simplified !== null;
}

/** Same length, unit by unit. */
export function simplify(text: string): string {
	if (!simplified) return text;
	let done = 0;
	let out = '';
	for (let i = 0; i < text.length; i++) {
		const unit = simplified[text.charCodeAt(i)];
		if (!unit) continue;
		out += text.slice(done, i) + String.fromCharCode(unit);
		done = i + 1;
	}
	return done === 0 ? text : out + text.slice(done);
}

/** The same for one code unit. */
export function simplifyUnit(unit: number): number {
	return simplified?.[unit] || unit;
}

/** Other characters that look like this one. */
export function lookalikes(character: string): string[] {
	const others = alike
		.filter((group) => group.includes(character))
		.flatMap((group) => Array.from(group));
	return [...new Set(others)].filter((other) => other !== character);
}
