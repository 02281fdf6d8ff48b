// Writes the texts of a page, as it stands and as it changes, in other characters or words.

const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt'];
const HAN = /\p{Script=Han}/u;

interface Written {
	from: string;
	to: string;
}

export interface Extra {
	/** What stands in such an element stays. */
	isLeftAlone: (element: Element | null) => boolean;
	/** Language of the Han texts that stay. */
	lang: string;
}

/** Until the returned function is called, which puts back what stood there. What is marked translate="no" is left alone. */
export function rewrite(
	page: Document,
	convert: (text: string) => string,
	extra?: Extra
): () => void {
	/** What was written, and what stood there before: a text that changes since is new, and is converted anew. */
	const texts = new Map<Text, Written>();
	const attributes = new Map<Element, Map<string, Written>>();
	const told = new Set<Element>();

	const rewriteText = (text: Text) => {
		const { data, parentElement } = text;
		if (texts.get(text)?.to === data || isData(parentElement)) return;
		const converted = extra?.isLeftAlone(parentElement) ? data : convert(data);
		if (converted !== data) {
			texts.set(text, { from: data, to: converted });
			text.data = converted;
		}
		if (extra && parentElement) tellLanguage(parentElement, text, converted === data);
	};
	/** Of an element whose texts are of another language than the page. */
	const tellLanguage = (element: Element, text: Text, stays: boolean) => {
		if (!extra) return;
		if (stays && HAN.test(text.data)) {
			if (element.hasAttribute('lang')) return;
			element.setAttribute('lang', extra.lang);
			told.add(element);
		} else if (!stays && told.delete(element)) element.removeAttribute('lang');
	};
	const rewriteAttributes = (element: Element) => {
		for (const name of ATTRIBUTES) {
			const value = element.getAttribute(name);
			const kept = attributes.get(element) ?? new Map<string, Written>();
			if (value === null || kept.get(name)?.to === value || isData(element)) continue;
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
		told.delete(root);
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
		for (const element of told) element.removeAttribute('lang');
	};
}

/** Scripts and data are no text, and what the reader types is the reader's. */
function isData(element: Element | null): boolean {
	return element?.closest('script, style, noscript, textarea, [translate=no]') !== null;
}
