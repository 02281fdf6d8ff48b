// An article in its compared form, of which nothing is made before it is needed: a question may have thousands looked through.
import type { CompactTexts } from './compact-texts.ts';
import { norm } from './norm.ts';
import type { Word } from './word.ts';

export class ComparedArticle {
	readonly #texts: CompactTexts;
	readonly #place: number;
	#fields: readonly string[] | null = null;

	/** place: in the run of articles whose texts they are. */
	constructor(texts: CompactTexts, place: number) {
		this.#texts = texts;
		this.#place = place;
	}

	text(field: number): string {
		this.#fields ??= this.#texts.fields(this.#place).map(norm);
		return this.#fields[field] ?? '';
	}

	/** Whether the field holds the word; null: any field. */
	holds(word: Word, field: number | null): boolean {
		return this.#texts.hold(this.#place, field, word) ?? this.#holdsText(word, field);
	}

	#holdsText({ text }: Word, field: number | null): boolean {
		if (field !== null) return this.text(field).includes(text);
		this.text(0);
		return this.#fields?.some((own) => own.includes(text)) ?? false;
	}
}
