// Contract: every CJK character of a page belongs, by its span, to exactly one item and stands in one of its fields.
import type { Story } from '../../src/compile/4-stories/story.ts';

const HAN = /\p{Script=Han}/u;

/** Words of datelines and credits, which no field repeats. */
const CREDIT_WORDS = '本报讯电首席见习实特约资深摄影记者通员道图片文供并整理生';

/** 新华社发（X 摄）: so little a word that it is not to be missed anywhere else. */
const SENT = /(?<=新华社|中新社)发/gu;

/** Places of the text whose character no item, or more than one, claims: empty when all is accounted for. */
export function unaccounted(text: string, items: readonly Story[]): string[] {
	const claims = new Uint8Array(text.length);
	for (const { from, to } of items.flatMap((item) => item.spans)) {
		for (let i = from; i < to; i++) claims[i] = (claims[i] ?? 0) + 1;
	}
	const faults: string[] = [];
	for (let i = 0; i < text.length; i++) {
		const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
		if (HAN.test(char) && claims[i] !== 1) {
			faults.push(`${String(claims[i])} claims on ${char} at ${String(i)}`);
		}
	}
	return faults;
}

/** Characters of an item's spans that none of its fields holds; a glyph printed twice may stand once. */
export function unprinted(text: string, item: Story): string[] {
	const source = count(
		item.spans
			.map(({ from, to }) => text.slice(from, to))
			.join('')
			.replace(SENT, '')
	);
	const fields = count(
		[
			item.kicker,
			item.headline,
			item.subtitle,
			...item.paragraphs,
			...item.credits.flatMap((credit) => credit.names)
		].join('')
	);
	return [...source].flatMap(([char, times]) => {
		const held = fields.get(char) ?? 0;
		return held * 2 >= times || CREDIT_WORDS.includes(char)
			? []
			: [`${char} ×${String(times - held)}`];
	});
}

function count(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const char of text) if (HAN.test(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
	return counts;
}
