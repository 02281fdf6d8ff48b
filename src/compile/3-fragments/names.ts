// Names of people, known by the family names they begin with.
import { DOUBLE_SURNAMES, SINGLE_SURNAMES } from './surnames.data.ts';

const MAX_NAME = 4;

/** What else stands in brackets and begins like a family name: 左二, 周日, 全文. */
const NO_NAME =
	/^(?:左|右|前|后|中)|^周[一二三四五六日天末]|^全[文国市]|^上|^下|图$|版$|续$|(?:先生|女士|小姐|同志|师傅)$/u;

export function isFullName(name: string): boolean {
	const [first = ''] = name;
	if (name.length < 2 || NO_NAME.test(name)) return false;
	if (DOUBLE_SURNAMES.has(name.slice(0, 2))) return name.length > 2;
	return name.length < MAX_NAME && SINGLE_SURNAMES.has(first);
}

/** One name of 2 to 4 characters, or several run together cut by family names. */
export function cutNames(run: string): string[] | null {
	if (/[·•・]/u.test(run)) return [run];
	const chars = Array.from(run);
	if (chars.length < 2) return null;
	if (chars.length < MAX_NAME) return [run];
	if (chars.length === MAX_NAME && (DOUBLE_SURNAMES.has(run.slice(0, 2)) || !cutAt(chars, 2)))
		return [run];
	return cutRun(chars);
}

/** 边磊盛丽: both halves begin with a family name. */
function cutAt(chars: readonly string[], at: number): boolean {
	return SINGLE_SURNAMES.has(chars[0] ?? '') && SINGLE_SURNAMES.has(chars[at] ?? '');
}

function cutRun(chars: readonly string[]): string[] | null {
	if (chars.length === 0) return [];
	for (const length of [3, 2, 4]) {
		const name = chars.slice(0, length).join('');
		const double = DOUBLE_SURNAMES.has(name.slice(0, 2));
		if (length > chars.length || (length === 4 && !double)) continue;
		if (!double && !SINGLE_SURNAMES.has(chars[0] ?? '')) continue;
		const rest = cutRun(chars.slice(length));
		if (rest) return [name, ...rest];
	}
	return null;
}
