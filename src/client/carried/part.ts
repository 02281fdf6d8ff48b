// A link that carries an article, or a part of one: what stands behind its hash.

export interface Part {
	/** From 1. */
	at: number;
	of: number;
	text: string;
}

/** null: the hash carries nothing. */
export function partIn(hash: string): Part | null {
	const [, at, of, text] = /^#t=(\d{1,2})\/(\d{1,2})\.([\w-]+)$/.exec(hash) ?? [];
	const part = { at: Number(at), of: Number(of), text: text ?? '' };
	return text && part.at >= 1 && part.at <= part.of ? part : null;
}
