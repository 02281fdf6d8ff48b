// An article's texts, of which nothing is made before it is needed: a question may have thousands looked through.
import type { CompactTexts } from './compact-texts.ts';
import { FIELDS } from './fields.ts';
import { byPosition, findPlaces, type Place } from './marks.ts';
import { norm } from './norm.ts';
import { isPlain, type TextTerm } from './text-term.ts';
import { toWord, type Word } from './word.ts';

export class ArticleText {
	readonly #texts: CompactTexts;
	readonly #place: number;
	#fields: readonly string[] | null = null;
	#compared: readonly string[] | null = null;

	/** place: in the run of articles whose texts they are. */
	constructor(texts: CompactTexts, place: number) {
		this.#texts = texts;
		this.#place = place;
	}

	/** As the reader sees them, in the order of FIELDS. */
	get fields(): readonly string[] {
		return (this.#fields ??= this.#texts.fields(this.#place));
	}

	/** In their compared form. */
	get compared(): readonly string[] {
		return (this.#compared ??= this.fields.map(norm));
	}

	/** Whether the field holds the word; null: any field. */
	holds(word: Word, field: number | null): boolean {
		const isAsked = (own: number) => field === null || own === field;
		return (
			this.#texts.find(this.#place, word, isAsked) ??
			this.compared.some((text, own) => isAsked(own) && text.includes(word.text))
		);
	}

	/** Where the terms stand in each of the fields, by position. Places of one term do not overlap. */
	places(terms: readonly TextTerm[]): Place[][] {
		const places: Place[][] = FIELDS.map(() => []);
		const areTold = terms.every((asked, term) => {
			if (!isPlain(asked)) return false;
			const found = this.#texts.find(this.#place, toWord(asked.text), (field, from, to) => {
				if (asked.field === null || asked.field === field)
					places[field]?.push({ term, mark: [from, to] });
				return false;
			});
			return found !== null;
		});
		if (!areTold) return this.fields.map((text, field) => findPlaces(text, terms, field));
		return places.map((ofField) => ofField.sort(byPosition));
	}
}
