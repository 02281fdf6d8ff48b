// Recognised text: where a column's end cuts a paragraph, one line breaks off and another goes on with it. Their numbers must
// agree; where more go on than break off, a short piece was taken for a heading.
import { tight } from '../2-lines/chars.ts';
import type { Facts } from './facts.ts';
import type { State } from './label.ts';
import { wordAcross } from './words.ts';

/** The facts anew, the likeliest pieces marked; null where the numbers agree or nothing looks like a piece. */
export function markBrokenOff(facts: readonly Facts[], states: readonly State[]): Facts[] | null {
	const label = (i: number) => states[i]?.label;
	const isText = (i: number) => label(i) === 'first' || label(i) === 'next';
	const goesOn = facts.flatMap((f, i) => {
		const joined = isText(i - 1) && facts[i - 1]?.closed === false;
		return label(i) === 'next' && !joined ? [f] : [];
	});
	const breaksOff = facts.filter((f, i) => isText(i) && !f.closed && label(i + 1) !== 'next');
	const missing = goesOn.length - breaksOff.length;
	if (missing <= 0) return null;
	const pieces = facts
		.map((f, i) => ({ f, i }))
		.filter(({ f, i }) => label(i) === 'heading' && !f.closed)
		.map(({ f, i }) => ({ i, looks: lookOfPiece(f, goesOn, label(i - 1), label(i + 1)) }))
		.filter(({ looks }) => looks >= LEAST)
		.sort((a, b) => b.looks - a.looks)
		.slice(0, missing);
	if (pieces.length === 0) return null;
	return facts.map((f, i) =>
		pieces.some((piece) => piece.i === i) ? { ...f, brokenOff: true } : f
	);
}

const LEAST = 1.5;

function lookOfPiece(
	f: Facts,
	goesOn: readonly Facts[],
	above: State['label'] | undefined,
	below: State['label'] | undefined
): number {
	const text = tight(f.line.text);
	let looks = 0;
	if (goesOn.some((rest) => wordAcross(text, tight(rest.line.text)))) looks += 1.5;
	if (goesOn.some((rest) => f.balance > 0 && rest.balance === -f.balance)) looks += 1;
	if (f.hangs || f.dangling || f.balance !== 0) looks += 1;
	if (f.connective || f.lead) looks += 1;
	if (f.halves) looks -= 1;
	if (above !== 'heading' && below !== 'first') looks += 0.5;
	return looks + (EVEN_ECHO - f.echo);
}

/** Share of a heading's pairs that its page repeats, as likely as not. */
const EVEN_ECHO = 0.55;
