// Other engines as their documents say, each given what its users would give it for Chinese: two characters at a time.
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';

const pairs = (text) => {
	const characters = Array.from(text);
	return characters.length < 2
		? characters
		: characters.slice(0, -1).map((one, i) => one + characters[i + 1]);
};
const documents = async () => (await fetch('documents.json')).json();
const NAMES = ['headline', 'deck', 'names', 'body'];
const toRecord = ({ id, fields }) => ({
	id,
	...Object.fromEntries(NAMES.map((name, i) => [name, fields[i]]))
});

let mini;
let flex;
let pagefind;
let articles;
let sqlite;
let database;

export const peers = {
	MiniSearch: {
		async load() {
			mini = new MiniSearch({ fields: NAMES, tokenize: pairs, processTerm: (term) => term });
			mini.addAll((await documents()).map(toRecord));
		},
		ask(text) {
			const ids = mini
				.search(text, { combineWith: 'AND', boost: { headline: 4, deck: 2, names: 2 } })
				.map(({ id }) => id);
			return { ids, total: ids.length };
		},
		stored: () => [new Blob([JSON.stringify(mini)])]
	},
	FlexSearch: {
		async load() {
			flex = new Document({
				document: { id: 'id', index: NAMES },
				tokenize: 'strict',
				encode: pairs
			});
			for (const one of await documents()) flex.add(toRecord(one));
		},
		ask(text) {
			const found = flex.search(text, { limit: 1_000_000 });
			const ids = [...new Set(found.flatMap(({ result }) => result))];
			return { ids, total: ids.length };
		}
	},
	// Built beforehand (search/pagefind.ts); asked for the exact phrase, as its documents say.
	Pagefind: {
		async load() {
			pagefind = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`);
			await pagefind.options({ baseUrl: '/', bundlePath: '/pagefind/' });
			await pagefind.init();
			articles = await (await fetch('pagefind/articles.json')).json();
		},
		async ask(text) {
			const { results } = await pagefind.search(`"${text}"`);
			const ids = results.map(({ id }) => articles[id]);
			return { ids, total: ids.length };
		},
		stored: async () => {
			const names = await (await fetch('pagefind/files.json')).json();
			return Promise.all(names.map(async (name) => (await fetch(`pagefind/${name}`)).blob()));
		}
	},
	// Questions of one or two characters are shorter than a trigram: LIKE goes through all texts for them.
	'SQLite FTS5 trigram': {
		async load() {
			const { default: start } = await import(
				/* @vite-ignore */ `${location.origin}/sqlite/index.mjs`
			);
			sqlite = await start();
			database = new sqlite.oo1.DB(':memory:');
			database.exec(
				`CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, ${NAMES.join(', ')}, tokenize = 'trigram')`
			);
			const insert = database.prepare('INSERT INTO texts VALUES (?, ?, ?, ?, ?)');
			database.exec('BEGIN');
			for (const { id, fields } of await documents()) insert.bind([id, ...fields]).stepReset();
			database.exec('COMMIT');
			insert.finalize();
		},
		ask(text) {
			const isLong = Array.from(text).length > 2;
			const where = isLong
				? 'texts MATCH ?1 ORDER BY bm25(texts, 0, 4, 2, 2, 1)'
				: NAMES.map((name) => `${name} LIKE ?1`).join(' OR ');
			const bind = [isLong ? `"${text.replaceAll('"', '""')}"` : `%${text}%`];
			const ids = database.selectValues(`SELECT id FROM texts WHERE ${where}`, bind);
			return { ids, total: ids.length };
		},
		stored: () => [new Blob([sqlite.capi.sqlite3_js_db_export(database)])]
	}
};
