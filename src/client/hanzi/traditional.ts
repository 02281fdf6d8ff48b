// Simplified → traditional, over the page as it stands and as it changes. OpenCC's tables (Apache-2.0; opencc-js).
import { ConverterBuilder } from 'opencc-js/core';
import * as tables from 'opencc-js/preset/cn2t';

const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt'];

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

/** Until the returned function is called, which puts back what stood there. What is marked translate="no" is left alone. */
export function rewrite(page: Document, to: 'tw' | 'hk'): () => void {
	const convert = converter(to);
	/** What was written, and what stood there before: a text that changes since is new, and is converted anew. */
	const texts = new Map<Text, { from: string; to: string }>();
	const attributes = new Map<Element, Map<string, { from: string; to: string }>>();

	const rewriteText = (text: Text) => {
		const { data } = text;
		if (texts.get(text)?.to === data || isLeftAlone(text.parentElement)) return;
		const converted = convert(data);
		if (converted === data) return;
		texts.set(text, { from: data, to: converted });
		text.data = converted;
	};
	const rewriteAttributes = (element: Element) => {
		for (const name of ATTRIBUTES) {
			const value = element.getAttribute(name);
			const kept = attributes.get(element) ?? new Map<string, { from: string; to: string }>();
			if (value === null || kept.get(name)?.to === value || isLeftAlone(element)) continue;
			const converted = convert(value);
			if (converted === value) continue;
			attributes.set(element, kept.set(name, { from: value, to: converted }));
			element.setAttribute(name, converted);
		}
	};
	const rewriteAll = (root: Node) => {
		const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
		for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
			if (node instanceof Text) rewriteText(node);
			else if (node instanceof Element) rewriteAttributes(node);
		}
	};
	const forget = (root: Node) => {
		if (root instanceof Text) texts.delete(root);
		if (!(root instanceof Element)) return;
		attributes.delete(root);
		for (const child of root.childNodes) forget(child);
	};

	const changes = new MutationObserver((records) => {
		for (const { type, target, addedNodes, removedNodes } of records) {
			if (type === 'characterData') rewriteText(target as Text);
			else if (type === 'attributes') rewriteAttributes(target as Element);
			for (const node of removedNodes) if (!node.isConnected) forget(node);
			for (const node of addedNodes) rewriteAll(node);
		}
	});
	rewriteAll(page.documentElement);
	changes.observe(page.documentElement, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
		attributeFilter: ATTRIBUTES
	});
	return () => {
		changes.disconnect();
		for (const [text, { from, to: written }] of texts) if (text.data === written) text.data = from;
		for (const [element, kept] of attributes) {
			for (const [name, { from, to: written }] of kept) {
				if (element.getAttribute(name) === written) element.setAttribute(name, from);
			}
		}
	};
}

/** Scripts and data are no text, and what the reader types is the reader's. */
function isLeftAlone(element: Element | null): boolean {
	return element?.closest('script, style, textarea, [translate=no]') !== null;
}
