// Where a story plays that is about no single district: the whole city, the whole country, elsewhere.
import type { Scope } from '../../../model/page.ts';
import type { FieldText } from '../story-text.ts';
import { namesOutside, opensOutside, withoutOutside } from './outside.ts';

/** Bodies that act for the whole country: the union federation, the State Council, its ministries and bureaus, national events. */
const NATIONAL =
	/全国总工会|中华全国总工会|全总|中国工会第?[一二三四五六七八九十]*|国务院|(人力资源(和)?社会保障|交通运输|工业和信息化|住房(和)?城乡建设|生态环境|文化和旅游|退役军人事务|自然资源|农业农村|应急管理|教育|科技|公安|民政|司法|财政|水利|商务)部(?!门|分|委|长)|(人社|工信|住建|文旅|交通|农业|科技|教育|民政|公安)部(?!门|分|委|长|队|落|位|署)|国家(卫健委|卫生健康委|发展改革委|发改委|医保局|体育总局|邮政局|铁路局|能源局|税务总局|市场监管总局)|中央(网信办|宣传部|文明办)|全国人大|全国政协|国资委|共青团中央|全国妇联|全国(各地|各级|产业)/g;
/** The city as a whole, its bodies, its firms. */
const CITY =
	/北京|本市|市总工会|市总(?!量|体|计|部)|首都|全市|市(委|政府|属|级|教育|卫生|人力社保|人社|交通|国资|公安|机关)|京城|京华/g;

/** True for a headline that speaks of the whole city or country. */
export function isCityWide(fields: readonly FieldText[]): boolean {
	return fields.some(
		({ name, text }) =>
			name === 'headline' &&
			(first(NATIONAL, text) !== null || /市总工会|本市|全市|首都|北京市/.test(text))
	);
}

/** Scope of a story without districts: who acts in the headline, else who comes first in the lead. */
export function findScope(fields: readonly FieldText[]): Exclude<Scope, 'district'> {
	const heads = fields.filter(
		({ name }) => name === 'headline' || name === 'kicker' || name === 'subtitle'
	);
	const lead = fields.find(({ name }) => name === 'lead');
	if (opensOutside(lead?.text ?? '')) return 'outside';
	for (const text of [join(heads), opening(lead?.text ?? '')].map(withoutOutside)) {
		const national = first(NATIONAL, text);
		const city = first(CITY, text);
		if (national !== null && (city === null || national < city)) return 'national';
		if (city !== null) return 'city';
	}
	return namesOutside(join(heads), true) || namesOutside(lead?.text ?? '', false)
		? 'outside'
		: 'city';
}

const join = (fields: readonly FieldText[]) => fields.map(({ text }) => text).join('\n');

/** The part of a lead that says who acts. */
function opening(text: string): string {
	return text.slice(0, 70);
}

function first(pattern: RegExp, text: string): number | null {
	const at = text.search(pattern);
	return at < 0 ? null : at;
}
