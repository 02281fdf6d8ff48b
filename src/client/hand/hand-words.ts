// What is said of a file that was handed over.
import { NetworkFailure } from '../offline/fetch-bytes.ts';
import { HandFileRefused } from './hand-file.ts';
import type { TakenIn } from './hand-over.ts';

/** '2022', 'undated' → 2022年, 日期不明. */
export function yearInWords(year: string): string {
	return year === 'undated' ? '日期不明' : `${year}年`;
}

/** `kept`: packs of the file that are stored now. */
export function sayTaken({ packs, isOlder, strange }: TakenIn, kept: number): string {
	const good =
		packs.length > 0 ? [`核对无误，${String(kept)}/${String(packs.length)} 包已存好。`] : [];
	const older = isOlder ? ['是本报的旧一版，本机的更新，旧的没有收。'] : [];
	const other = strange.length > 0 ? ['有的和本站的目录对不上，没有收下，列在下面。'] : [];
	const none = [...good, ...older, ...other].length === 0 ? ['里面没有能收的报。'] : [];
	return [...good, ...older, ...other, ...none].join('');
}

export function sayRefused(error: unknown): string {
	if (error instanceof HandFileRefused) return error.message;
	if (error instanceof NetworkFailure) return '本机还没有本站的目录，连一次网再导入。';
	return '没有做成，存下的没有动。空间可能不够。';
}
