// Kickers, subtitles and banners of several phrases break only between them.

/** The phrases of a line: parted by space, but never within Latin words or numbers. */
export function phrases(text: string): string[] {
	return text.split(/(?<![\da-z])\s+|\s+(?![\da-z])|\u3000+/iu).filter((phrase) => phrase !== '');
}
