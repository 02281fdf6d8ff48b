// Small sentences that several views say the same way.
import {
	formatDay,
	formatIssueDay,
	formatMonthDay,
	isPrinted,
	type IssueDate
} from '../../model/date.ts';
import { DISTRICTS } from '../../model/district.ts';
import { EXCERPT_LENGTH, type Head, type IssueDateHead } from '../../model/pack.ts';
import { TOPICS } from '../../model/topic.ts';
import { fullWidth } from './full-width.ts';

/** Characters a minute: what grown readers of Chinese manage on a screen. */
const READING_SPEED = 400;

/** Where a story plays: 平谷区, 海淀区、朝阳区, 全市; null where the text does not say. */
export function placeOf(head: Pick<Head, 'districts' | 'scope'>): string | null {
	if (head.districts.length > 2) return `${String(head.districts.length)}个区`;
	if (head.districts.length > 0) {
		const names = DISTRICTS.filter(({ slug }) => head.districts.includes(slug));
		return names.map(({ name }) => name).join('、');
	}
	const scopes = { city: '全市', national: '全国', outside: '外地', district: null };
	return head.scope && scopes[head.scope];
}

/** The beginning of the body, with an ellipsis where it was cut off. */
export function beginningOf({ excerpt }: Pick<Head, 'excerpt'>): string {
	return fullWidth(excerpt.length < EXCERPT_LENGTH ? excerpt : `${excerpt}……`);
}

/** The full name of the most apt topic. */
export function topicOf(head: Pick<Head, 'topics'>): string | null {
	return TOPICS.find(({ slug }) => slug === head.topics[0])?.name ?? null;
}

export function minutesOf(heads: readonly Pick<Head, 'length'>[]): number {
	const length = heads.reduce((sum, head) => sum + head.length, 0);
	return Math.max(1, Math.round(length / READING_SPEED));
}

/** 约1月1日 beside an issue of the same year, else with its year. */
export function dayBeside(date: IssueDateHead, other: IssueDateHead): string {
	const sameYear = date.best && date.best.slice(0, 4) === other.best?.slice(0, 4);
	if (!date.best || !sameYear) return formatIssueDay(date);
	return `${isPrinted(date.basis) ? '' : '约'}${formatMonthDay(date.best)}`;
}

/** What bounds an inferred day: 推定在2022年11月7日至12月6日之间; null for a printed or unknown one. */
export function boundsOf(date: IssueDate | IssueDateHead): string | null {
	if (date.basis !== 'inferred') return null;
	const { earliest, latest } = date;
	if (earliest && latest) {
		if (earliest === latest) return `推定为${formatDay(earliest)}`;
		const sameYear = earliest.slice(0, 4) === latest.slice(0, 4);
		return `推定在${formatDay(earliest)}至${sameYear ? formatMonthDay(latest) : formatDay(latest)}之间`;
	}
	if (earliest) return `推定不早于${formatDay(earliest)}`;
	return latest && `推定不晚于${formatDay(latest)}`;
}

/** 29 以千分空格: 28 796. */
export function grouped(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

/** Bytes with unit and space: 4.9 KB, 13.2 MB. */
export function byteSize(bytes: number): string {
	if (bytes < 1000) return `${String(bytes)} B`;
	if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} KB`;
	if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
	return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
