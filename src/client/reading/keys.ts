// An article's keys: which one was pressed, and what pressing it does. The help sheet lists them.

export type Key = 'next' | 'previous' | 'save' | 'search' | 'share' | 'listen' | 'select' | 'help';

const KEYS: Readonly<Record<string, Key>> = {
	j: 'next',
	ArrowRight: 'next',
	k: 'previous',
	ArrowLeft: 'previous',
	s: 'save',
	'/': 'search',
	f: 'share',
	p: 'listen',
	v: 'select',
	'?': 'help'
};

/** null: none of ours, or somebody types, or a sheet is open. */
export function keyOf(event: KeyboardEvent): Key | null {
	const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
	if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return null;
	const target = event.target as Element | null;
	if (target?.closest('input, textarea, select, [contenteditable], dialog')) return null;
	if (document.querySelector('dialog[open]')) return null;
	return KEYS[key] ?? null;
}

/** What is pressed for a key: the page's own links and buttons, so that both ways do the same. */
const PLACES: Readonly<Partial<Record<Key, string>>> = {
	next: 'a[rel=next]',
	previous: 'a[rel=prev]',
	save: '[data-tool=save] button',
	share: '[data-tool=share] button',
	listen: '[data-tool=listen] button',
	search: 'header a[href$="/search/"]'
};

/** Does nothing where the page has no such place: the last story of an issue has no next. */
export function press(key: Key): void {
	const place = PLACES[key];
	if (place !== undefined) document.querySelector<HTMLElement>(place)?.click();
}
