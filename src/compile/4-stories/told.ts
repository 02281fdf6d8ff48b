// What the stories that are put together so far tell of each body: by their words, and by the headlines pinned to them.
import {
	standSideBySide,
	textOf,
	type BodyFragment,
	type Fragment
} from '../3-fragments/fragment.ts';
import { cohesionOf, type Headings, type TellsMore } from './cohesion.ts';
import { pinHeadings } from './pin-headings.ts';

/** Nothing of columns that stand side by side. near: those of the fragments whose headings may speak of the bodies. */
export function toldOf(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[],
	near: readonly Fragment[],
	wrapped: boolean
): (chains: readonly number[][]) => TellsMore {
	if (standSideBySide(bodies)) return () => () => 0;
	const heads = near
		.filter(({ type }) => type === 'head')
		.map(({ lines }) => lines.map(({ text }) => text).join('\n'));
	const cohesion = cohesionOf(bodies.map(textOf), heads);
	const headings = headingsOf(bodies, fragments, wrapped);
	return (chains) => cohesion(chains, headings(chains));
}

/** Asked anew only where other bodies begin stories; not at all before anything is linked, where cohesion needs none, nor of more text than a page has. */
function headingsOf(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[],
	wrapped: boolean
): (chains: readonly number[][]) => Headings {
	const isAsked = fragments.filter(({ type }) => type === 'body').length === bodies.length;
	let asked = '';
	let headings: Headings = new Map();
	return (chains) => {
		const links = chains.join(';');
		if (!isAsked || chains.length === bodies.length || links === asked) return headings;
		asked = links;
		headings = pinHeadings(bodies, fragments, chains, wrapped);
		return headings;
	};
}
