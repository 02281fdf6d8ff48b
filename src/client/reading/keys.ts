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

/** null: none of ours. */
export function keyOf(event: KeyboardEvent): Key | null {
	return isForPage(event) ? (KEYS[event.key] ?? null) : null;
}

/** Whether a key is meant for the page: nobody types, no sheet is open, and it is no shortcut of the browser's. */
export function isForPage(event: KeyboardEvent): boolean {
	const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
	if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
	const target = event.target as Element | null;
	if (target?.closest('input, textarea, select, [contenteditable], dialog')) return false;
	return document.querySelector('dialog[open]') === null;
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
