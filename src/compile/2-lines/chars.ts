// What single characters are, for every later stage.

/** Contract.md's CJK character. */
export const HAN = /\p{Script=Han}/u;
const HAN_ALL = /\p{Script=Han}/gu;

/** Ends a sentence, with the quotes and brackets that may close after it. */
export const SENTENCE_END = /[。！？!?…][”’』」）)》】"']*$/u;
/** Printed at the start of a line only where a line was cut before it. */
export const NO_LINE_START = /^[，。、；：！？”’』」）》〉】,;:!?)…·%％]/u;

export function countHan(text: string): number {
	return text.match(HAN_ALL)?.length ?? 0;
}

/** The text without any blanks: for comparing and matching, not for reading. */
export function tight(text: string): string {
	return text.replace(/\s+/gu, '');
}

const CLOSING = new Set('，。、；：！？”’』」）》】');
const OPENING = new Set('“‘『「（《【');

/**
 * Width as set: ideographs 1 em, letters and digits half. Where a page sets its signs half an em wide (tightSigns), the
 * blank beside a sign is the sign's other half; elsewhere a sign is 1 em, and two in a row may share one and a half.
 */
export function emWidth(text: string, tightSigns: boolean, sharing = true): number {
	const chars = Array.from(text);
	const closes = (i: number) => CLOSING.has(chars[i] ?? '');
	const opens = (i: number) => OPENING.has(chars[i] ?? '');
	let width = 0;
	chars.forEach((char, i) => {
		// Nearly all are ideographs, and lines are measured often: the signs need not be looked through for them.
		if (char >= '一' && char <= '鿿') width += 1;
		else if (closes(i) || opens(i)) {
			const shares = sharing && closes(i) && (closes(i + 1) || opens(i + 1));
			width += tightSigns || shares ? 0.5 : 1;
		} else if (char.trim() === '')
			width += tightSigns || !(closes(i - 1) || opens(i + 1)) ? 0.5 : 0;
		else width += char.charCodeAt(0) < 0x2010 ? 0.5 : 1;
	});
	return width;
}
