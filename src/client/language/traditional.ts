// Simplified → traditional, over the page as it stands and as it changes. OpenCC's tables (Apache-2.0; opencc-js).
import { ConverterBuilder } from 'opencc-js/core';
import * as tables from 'opencc-js/preset/cn2t';
import { rewrite } from './rewrite.ts';

/** Converts without changing the length, so that places in a text hold: marks, search hits, line breaks. */
export function converter(to: 'tw' | 'hk'): (text: string) => string {
	const convert = ConverterBuilder(tables)({ from: 'cn', to });
	return (text) => {
		if (!/\p{Script=Han}/u.test(text)) return text;
		const whole = convert(text);
		if (whole.length === text.length) return whole;
		return Array.from(text, (character) => {
			const one = convert(character);
			return one.length === character.length ? one : character;
		}).join('');
	};
}

/** Until the returned function is called, which puts back what stood there. */
export function rewriteInTraditional(page: Document, to: 'tw' | 'hk'): () => void {
	return rewrite(page, converter(to));
}
