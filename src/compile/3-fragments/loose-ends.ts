// Recognised text: where a column's end cuts a paragraph, one line breaks off and another goes on with it, so their numbers must
// agree. Where more go on than break off, a short piece was taken for a heading; where more break off, a heading for a piece.
import { tight } from '../2-lines/chars.ts';
import type { Facts } from './facts.ts';
import type { Label, State } from './label.ts';
import { wordAcross } from './words.ts';

/** The facts anew, the likeliest lines settled; null where the numbers agree or no line looks wrong. */
export function settleLooseEnds(facts: readonly Facts[], states: readonly State[]): Facts[] | null {
	const label = (i: number): Label | undefined => states[i]?.label;
	const isText = (i: number) => label(i) === 'first' || label(i) === 'next';
	const goesOn = facts.filter((_, i) => {
		const joined = isText(i - 1) && facts[i - 1]?.closed === false;
		return label(i) === 'next' && !joined;
	});
	const loose = facts.flatMap((f, i) =>
		isText(i) && !f.closed && !f.inner && label(i + 1) !== 'next' ? [i] : []
	);
	const missing = goesOn.length - loose.length;
	const likeliest = (from: number[], looks: (i: number) => number) =>
		from
			.map((i) => ({ i, looks: looks(i) }))
			.filter((one) => one.looks >= LEAST)
			.sort((a, b) => b.looks - a.looks)
			.slice(0, Math.abs(missing))
			.map(({ i }) => i);
	const of = (i: number, look: (f: Facts) => number) => (facts[i] ? look(facts[i]) : 0);
	const heads = facts.flatMap((f, i) => (label(i) === 'heading' && !f.closed ? [i] : []));
	const wrong =
		missing > 0
			? likeliest(heads, (i) => of(i, (f) => lookOfPiece(f, goesOn, label(i - 1), label(i + 1))))
			: likeliest(loose, (i) => of(i, (f) => lookOfHeading(f, goesOn, label(i + 1))));
	if (missing === 0 || wrong.length === 0) return null;
	return facts.map((f, i) => (wrong.includes(i) ? { ...f, cut: missing > 0 } : f));
}

/** How many signs of being the other thing settle a line. */
const LEAST = 1.5;

function lookOfPiece(
	f: Facts,
	goesOn: readonly Facts[],
	above: Label | undefined,
	below: Label | undefined
): number {
	let looks = continued(f, goesOn);
	if (f.hangs || f.dangling || f.balance !== 0) looks += 1;
	if (f.connective || f.lead) looks += 1;
	if (f.halves) looks -= 1;
	if (above !== 'heading' && below !== 'first') looks += 0.5;
	return looks + (EVEN_ECHO - f.echo);
}

function lookOfHeading(f: Facts, goesOn: readonly Facts[], below: Label | undefined): number {
	if (f.width > WIDEST || f.sentences || f.commas > 1 || f.cutStart || f.dateline) return 0;
	let looks = 1 - continued(f, goesOn);
	if (f.hangs || f.dangling || f.balance !== 0) looks -= 1;
	if (f.connective || f.lead) looks -= 1;
	if (f.halves) looks += 0.5;
	if (below === 'heading' || below === 'first') looks += 0.5;
	return looks + (f.echo - EVEN_ECHO);
}

/** Em of a headline and its kicker on one line. */
const WIDEST = 48;

/** Share of a heading's pairs that its page repeats, as likely as not. */
const EVEN_ECHO = 0.55;

/** Some line that goes on ends the word, or the quotation, in which this one breaks off. */
function continued(f: Facts, goesOn: readonly Facts[]): number {
	const text = tight(f.line.text);
	const word = goesOn.some((rest) => wordAcross(text, tight(rest.line.text)));
	const quotation = goesOn.some((rest) => f.balance > 0 && rest.balance === -f.balance);
	return (word ? 1.5 : 0) + (quotation ? 1 : 0);
}
