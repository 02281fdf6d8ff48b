// Credits and signatures that stand behind a paragraph's last sentence, on its line.
import { SENTENCE_END } from '../2-lines/chars.ts';
import { readByline, type Byline } from './credits.ts';
import { isFullName } from './names.ts';
import { readSignature } from './signature.ts';

export interface Tail {
	body: string;
	/** What stands behind the body; null where nothing does. */
	byline: Byline | null;
	/** Put in brackets: the story ends here. */
	signature: boolean;
}

const BEHIND_SENTENCE = /^([\s\S]*[。！？!?…][”’」』）)》"']*)\s*([^。！？!?…]{3,60})$/u;
const IN_BRACKETS = /^([\s\S]*\S)\s*([（(][^（()）]{2,60}[)）])\s*$/u;

/** （作者：X）: said so, it needs no sentence before it, as below verse. */
const AUTHOR = /^[（(]\s*作者\s*[：:]/u;

/** □X behind the last sentence. */
const MARKED = /^\s*[□■◎●◆▲]/u;

/** …平台。 本报记者 or the beginning of it, the rest on the next line. */
const BEGUN = /^([\s\S]*[。！？!?…][”’」』）)》"']*)\s*本\s*报\s*(?:见习|实习)?(?:记\s*者?)?$/u;

/** 记者 without 本报: as often as a credit the beginning of a sentence that its line cuts off. */
const BARE = /^(?!.*(?:通讯员|摄|报道))(?:(?!本报).{0,4}|.*[^报习席])记者/u;

/** …。记者跟随, …。”他给记者看: a sentence goes on there, and nobody has such a name. */
function readBehind(text: string): Byline | null {
	const byline = readByline(text);
	const isSentence =
		BARE.test(text.trim()) &&
		byline?.credits.some(({ names }) => !names.every(isFullName)) === true;
	return isSentence ? null : byline;
}

/** …平台。 通讯员 X 摄 → the body and the credit. */
export function splitTail(text: string): Tail {
	const bracketed = IN_BRACKETS.exec(text);
	if (
		bracketed?.[1] &&
		bracketed[2] &&
		SENTENCE_END.test(bracketed[1]) &&
		/记者|通讯员|摄/u.test(bracketed[2].replace(/\s/gu, ''))
	) {
		const byline = readByline(bracketed[2]);
		if (byline) return { body: bracketed[1], byline, signature: !byline.photo };
	}
	if (
		bracketed?.[1] &&
		bracketed[2] &&
		(SENTENCE_END.test(bracketed[1]) || AUTHOR.test(bracketed[2]))
	) {
		const byline = readSignature(bracketed[2]);
		if (byline) return { body: bracketed[1], byline, signature: true };
	}
	const behind = BEHIND_SENTENCE.exec(text);
	if (behind?.[1] && behind[2] && !/^[”’」』）)》"']/u.test(behind[2])) {
		const byline =
			readBehind(behind[2]) ?? (MARKED.test(behind[2]) ? readSignature(behind[2]) : null);
		if (byline) return { body: behind[1], byline, signature: !byline.photo };
	}
	const begun = text.includes('本') ? BEGUN.exec(text)?.[1] : undefined;
	if (begun) return { body: begun, byline: { credits: [], photo: false }, signature: false };
	return { body: text, byline: null, signature: false };
}
