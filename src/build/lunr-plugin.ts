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

const MODULE = '\0lunr-scorer';

export const lunrPlugin: Plugin = {
	name: 'lunr-scorer',
	enforce: 'pre',
	resolveId: (source) => (source === 'lunr' ? MODULE : null),
	load(id) {
		if (id !== MODULE) return null;
		const { resolve } = createRequire(import.meta.url);
		const parts = PARTS.map((part) => readFileSync(resolve(`lunr/lib/${part}.js`), 'utf8'));
		return `${parts.join('\n')}\nexport default lunr;`;
	}
};
