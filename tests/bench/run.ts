// `npm run bench [-- parse|search|site|press|archive]`: all benchmarks, or the ones named, printed as tables.
import { benchDevice } from './device.ts';
import { benchParse } from './parse.ts';
import { benchPress } from './press.ts';
import { benchSearch } from './search.ts';
import { benchSite } from './site.ts';

const BENCHES: Readonly<Record<string, () => Promise<void> | void>> = {
	parse: benchParse,
	search: benchSearch,
	site: benchSite,
	press: benchPress,
	archive: benchDevice
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in BENCHES));
if (unknown === undefined) {
	for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) await BENCHES[name]?.();
} else {
	console.error(`no benchmark ${unknown}; there are ${Object.keys(BENCHES).join(', ')}`);
	process.exitCode = 2;
}
