// XML that any page text survives in.

const ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text → content of an element or of a quoted attribute. What XML 1.0 cannot hold at all stands as U+FFFD. */
export function xml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
