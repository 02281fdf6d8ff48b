// An article's row in a segment: what filters and ranking ask of it.
import { dayNumber } from '../model/date.ts';
import { DISTRICTS } from '../model/district.ts';
import type { Head } from '../model/pack.ts';
import { TOPICS } from '../model/topic.ts';
import { NO_DAY, ROW, WORD } from './segment-format.ts';

/** lengths: the fields' tokens. */
export function writeRow(view: DataView, at: number, head: Head, lengths: readonly number[]): void {
	const { best } = head.issueDate;
	view.setInt32(at + ROW.day, best ? dayNumber(best) : NO_DAY, true);
	lengths.forEach((length, field) => {
		view.setUint32(at + ROW.lengths + field * WORD, length, true);
	});
	view.setUint16(at + ROW.districts, bits(DISTRICTS, head.districts), true);
	view.setUint16(at + ROW.topics, bits(TOPICS, head.topics), true);
	Array.from(head.id).forEach((character, i) => {
		view.setUint8(at + ROW.id + i, character.codePointAt(0) ?? 0);
	});
}

/** A bit for each of the closed list that is among `slugs`. */
function bits(list: readonly { slug: string }[], slugs: readonly string[]): number {
	return list.reduce((mask, { slug }, i) => (slugs.includes(slug) ? mask | (1 << i) : mask), 0);
}
