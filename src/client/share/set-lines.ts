// Text into lines of a width, as Chinese is set: between any two characters, but for the marks that begin or end no line.

const NO_START = /^[，。、；：！？”’）》〉】』」…—·%,.;:!?)\]]/;
const NO_END = /[“‘（《〈【『「([]$/;

/** Words of Latin letters and figures stay whole. */
const UNITS = /[\p{Script=Latin}\d.,%:/-]+|\s+|[^]/gu;

/** `measure`: a text's width. Beyond `most` lines the last one ends in ……. Line breaks in the text are kept. */
export function setLines(
	text: string,
	width: number,
	measure: (text: string) => number,
	most = Infinity
): string[] {
	const units = (line: string) => line.match(UNITS) ?? [];
	const lines = text.split('\n').flatMap((line) => setLine(units(line.trim()), width, measure));
	if (lines.length <= most) return lines;
	let last = lines[most - 1] ?? '';
	while (last !== '' && measure(`${last}……`) > width) last = last.slice(0, -1);
	return [...lines.slice(0, most - 1), `${last}……`];
}

/** A headline: words stay whole, and the lines are as even as their number allows. */
export function balancedLines(
	text: string,
	width: number,
	measure: (text: string) => number
): string[] {
	const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
	const units = Array.from(segmenter.segment(text), ({ segment }) => segment);
	let lines = setLine(units, width, measure);
	const most = lines.length;
	// By tenths of the width: finer is not seen.
	for (let narrower = width * 0.9; narrower > width / 3; narrower -= width / 10) {
		const even = setLine(units, narrower, measure);
		if (even.length > most || even.some((line) => measure(line) > narrower)) break;
		lines = even;
	}
	return lines;
}

function setLine(
	units: readonly string[],
	width: number,
	measure: (text: string) => number
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const unit of units) {
		if (line === '' || measure(line + unit) <= width) {
			line += unit;
			continue;
		}
		const carried = carry(line, unit);
		lines.push(line.slice(0, line.length - carried.length).trimEnd());
		line = (carried + unit).trimStart();
	}
	return line === '' ? lines : [...lines, line];
}

/** What of a full line goes over to the next with the unit, so that no mark stands at the wrong end. */
function carry(line: string, unit: string): string {
	let kept = line;
	let next = unit;
	while (kept.length > 1 && (NO_START.test(next) || NO_END.test(kept))) {
		next = kept.slice(-1);
		kept = kept.slice(0, -1);
	}
	return line.slice(kept.length);
}
