// Words typed into a page's search field while the search page was already on its way: they go along with the reader.

let draft: string | null = null;

/** Called while the page that is left still stands. */
export function keepDraft(): void {
	const field = document.querySelector<HTMLInputElement>('main form[role="search"] input');
	draft = field?.value.trim() ? field.value : null;
}

/** The words, once; null: there are none. */
export function takeDraft(): string | null {
	const kept = draft;
	draft = null;
	return kept;
}
