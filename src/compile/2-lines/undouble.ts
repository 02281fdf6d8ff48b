// Headlines printed over themselves for weight come out of a PDF with every glyph twice: 为为患患 for 为患.

/** The text with each glyph once where all of it is doubled; else as it is. */
export function undouble(text: string): string {
	const chars = Array.from(text.replace(/\s+/gu, ''));
	if (chars.length < 4 || chars.length % 2 !== 0) return text;
	for (let i = 0; i < chars.length; i += 2) if (chars[i] !== chars[i + 1]) return text;
	return chars.filter((_, i) => i % 2 === 0).join('');
}
