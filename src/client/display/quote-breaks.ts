// Where a line of Chinese may break beside a quotation mark. Unicode's rules cannot tell “ in Chinese from " in English and
// forbid both sides, so that justified lines before a quotation stretch.

const BORDER = /(?<=[\p{Script=Han}，。、；：！？])(?=[“‘])|(?<=[”’])(?=[\p{Script=Han}])/gu;

/** Offsets in UTF-16 units, ascending: before an opening mark after Chinese, after a closing one before Chinese. */
export function quoteBreaks(text: string): number[] {
	return [...text.matchAll(BORDER)].map(({ index }) => index);
}
