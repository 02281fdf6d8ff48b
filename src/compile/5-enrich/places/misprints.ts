// Street and town names with one character read wrongly: 榆垓镇 for 榆垡镇.
import type { DistrictName } from '../../../model/district.ts';
import type { FieldText } from '../story-text.ts';
import { placeNamed, STREETS } from './gazetteer.ts';
import type { Mention } from './mentions.ts';

const ENDING = /街道|镇|乡|地区/g;
/** What may stand before a name: the start, punctuation, or a word that leads to a place. */
const EDGE_BEFORE = /(^|[^\p{Script=Han}]|[区市县在到赴至和与及为向])$/u;

/** Only streets of districts that the story names anyway: one wrong character leaves two that must mean something. */
export function misprintedStreets(
	fields: readonly FieldText[],
	named: ReadonlySet<DistrictName>
): Mention[] {
	const candidates = STREETS.filter(
		({ stem, district }) => stem.length >= 2 && named.has(district)
	);
	return fields.flatMap((field) =>
		[...field.text.matchAll(ENDING)].flatMap((match): Mention[] => {
			const end = match.index;
			for (const { name, stem, district } of candidates) {
				const from = end - stem.length;
				const printed = field.text.slice(Math.max(0, from), end);
				const isKnown = placeNamed(printed + match[0]) !== null;
				if (from < 0 || isKnown || !differsByOne(printed, stem)) continue;
				if (!EDGE_BEFORE.test(field.text.slice(0, from))) continue;
				if (name.endsWith('街道') !== (match[0] === '街道')) continue;
				return [
					{
						field,
						from,
						to: end + match[0].length,
						kind: 'street',
						district,
						street: name,
						weight: 1,
						locus: true
					}
				];
			}
			return [];
		})
	);
}

function differsByOne(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	let wrong = 0;
	for (let i = 0; i < a.length; i += 1) if (a.charAt(i) !== b.charAt(i)) wrong += 1;
	return wrong === 1;
}
