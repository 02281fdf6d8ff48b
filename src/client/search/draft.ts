// What a reader typed into a page's search field, or only set out to, while the search page was on its way: it goes along with him.

let draft: string | null = null;

/** Called while the page that is left still stands. */
export function keepDraft(): void {
	const field = document.querySelector<HTMLInputElement>('main form[role="search"] input');
	const isUsed = field !== null && (field === document.activeElement || field.value.trim() !== '');
	draft = isUsed ? field.value : null;
}

/** The words, none where the field was only pressed, once; null: it was left alone. */
export function takeDraft(): string | null {
	const kept = draft;
	draft = null;
	return kept;
}
