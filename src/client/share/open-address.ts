// 粘贴链接或编号: what somebody sent, typed or read out → the article's address in this app. Links open in the browser on
// iPhones; this way they open here.
import { ID_ALPHABET, ID_LENGTH, parseArticleId } from '../../model/ids.ts';
import { href } from '../href.ts';

/** In a message with words around it, on whichever host: the same article may be published on several. */
const LINK = new RegExp(`/a/([${ID_ALPHABET}]{${String(ID_LENGTH)}})(?:/|\\b)(#\\S*)?`, 'i');

/** Path with the passage that the link names; null: neither a link nor a number stands in it. */
export function addressIn(text: string): string | null {
	const link = LINK.exec(text);
	const id = parseArticleId(link?.[1] ?? numberIn(text));
	return id && `${href({ name: 'article', id })}${link?.[2] ?? ''}`;
}

/** The number alone, or after a word that names it (编号 7KM3Q 9XD2A). */
function numberIn(text: string): string {
	const named = /编号[\s：:是为]*([0-9a-z][0-9a-z\s-]{8,16})/i.exec(text)?.[1];
	return (named ?? text).trim();
}
