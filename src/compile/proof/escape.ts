// Page text is data: in elements and in quoted attributes alike.

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Control characters, also those that turn the direction of text, are shown as what they are. */
export function escape(text: string): string {
	return text
		.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
		.replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === '\t' ? ' ' : '␣'));
}
