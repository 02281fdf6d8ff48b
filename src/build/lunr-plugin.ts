// lunr without what the search never calls: its own index builder, query language, tokeniser, stemmer and stop words are half of
// the package. Its sources are plain scripts that hang themselves on one `lunr`, so the needed ones in a row are a module.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** What lunr.Index.query reaches, in an order in which each finds what it builds on. */
const PARTS = [
	'lunr',
	'utils',
	'field_ref',
	'set',
	'vector',
	'token_set',
	'token_set_builder',
	'match_data',
	'query',
	'index'
];

/** Functions of these parts that scoring never calls either. */
const UNCALLED = [
	'lunr.TokenSet.fromFuzzyString',
	'lunr.Index.prototype.search',
	'lunr.Index.prototype.toJSON',
	'lunr.Index.load',
	'lunr.Vector.prototype.toArray',
	'lunr.Vector.prototype.toJSON'
];

const MODULE = '\0lunr-scorer';

export const lunrPlugin: Plugin = {
	name: 'lunr-scorer',
	enforce: 'pre',
	resolveId: (source) => (source === 'lunr' ? MODULE : null),
	load(id) {
		if (id !== MODULE) return null;
		const { resolve } = createRequire(import.meta.url);
		const parts = PARTS.map((part) => readFileSync(resolve(`lunr/lib/${part}.js`), 'utf8'));
		const source = UNCALLED.reduce((text, name) => without(text, name), parts.join('\n'));
		return `${source}\nexport default lunr;`;
	}
};

/** Each of lunr's functions ends with the first brace that begins a line. Throws when there is none of that name. */
function without(source: string, name: string): string {
	const from = source.indexOf(`\n${name} = function`);
	const to = source.indexOf('\n}', from);
	if (from === -1 || to === -1) throw new Error(`lunr has no ${name}`);
	return source.slice(0, from) + source.slice(to + 2);
}
