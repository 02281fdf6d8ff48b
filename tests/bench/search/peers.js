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
		}
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
	}
};
