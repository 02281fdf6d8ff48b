// A chain of fragments → paragraphs as one reads them, and who signed them.
import type { Credit } from '../../model/page.ts';
import type { Line } from '../2-lines/line.ts';
import { readByline } from '../3-fragments/credits.ts';
import { opensWithByline } from '../3-fragments/signs.ts';
import { splitTail } from '../3-fragments/tail.ts';
import type { Chain } from './link.ts';
import { joinLines } from './join-lines.ts';

export interface BodyText {
	paragraphs: string[];
	credits: Credit[];
	/** 本报讯, or a byline in its place, opened the body, or a signature closed it. */
	reported: boolean;
	/** A picture's credit stood behind the last sentence. */
	photo: boolean;
}

export function toBodyText(chain: Chain): BodyText {
	const text: BodyText = { paragraphs: [], credits: [], reported: false, photo: false };
	toParagraphs(chain).forEach((lines, i) => {
		const printed = joinLines(lines);
		const opened = i === 0 ? stripDateline(printed) : null;
		if (opened) {
			text.reported = true;
			text.credits.push(...opened.credits);
		}
		const tail = splitTail(opened?.rest ?? printed);
		if (tail.byline) {
			text.credits.push(...tail.byline.credits);
			text.reported ||= tail.signature;
			text.photo ||= tail.byline.photo;
		}
		if (tail.body !== '') text.paragraphs.push(tail.body);
	});
	return text;
}

/** Paragraphs over the joins: a fragment goes on with the last one's paragraph where that did not end. */
function toParagraphs(chain: Chain): Line[][] {
	const paragraphs: Line[][] = [];
	chain.forEach((body, i) => {
		const before = chain[i - 1];
		const goesOn = before && (before.open || (body.begins === 'next' && before.full));
		body.paragraphs.forEach((lines, k) => {
			if (k === 0 && goesOn) paragraphs.at(-1)?.push(...lines);
			else paragraphs.push([...lines]);
		});
	});
	return paragraphs;
}

const DATELINE = /^[□■◎●\s]*本\s*报\s*(?:讯|电)\s*/u;
/** 新华社北京1月2日电, 本报北京1月2日电, 本报昌平讯（: words that tell place and day, and so stay with the text. */
const WIRE =
	/^[□■◎●\s]*(?:(?:据?(?:新华社|中新社|中新网|新华网|人民网)|本报)(?!讯)[\p{Script=Han}\d\s]{0,16}?(?:电|专电)|本报\p{Script=Han}{2,5}讯(?=\s*[（(]))\s*/u;
const BRACKETS = /^[（(【[]([^（()）【】]{2,60})[)）】\]]\s*/u;
const INLINE = /^(记者\s*\S{2,4}(?:\s+通讯员\s*\S{2,4}(?:\s+\S{2,4})?)?)\s*报道\s*[:：]?\s*/u;

/**
 * 本报讯 (记者 X) at a body's beginning, its names, and what follows; null where there is none. A bracket that is no
 * byline stays in the text: nothing is dropped that was not understood.
 */
function stripDateline(text: string): { credits: Credit[]; rest: string } | null {
	const wire = WIRE.exec(text)?.[0];
	if (wire !== undefined) {
		const bracket = BRACKETS.exec(text.slice(wire.length));
		const byline = bracket?.[1] === undefined ? null : readByline(bracket[1]);
		if (!byline) return null;
		const rest = text.slice(wire.length + (bracket?.[0].length ?? 0));
		return { credits: byline.credits, rest: `${wire.trim()} ${rest}` };
	}
	const dateline = DATELINE.exec(text);
	const behind = text.slice(dateline?.[0].length ?? 0);
	const names = BRACKETS.exec(behind) ?? (dateline && INLINE.exec(behind));
	const byline = names?.[1] === undefined ? null : readByline(names[1]);
	if (!dateline && !(byline && opensWithByline(text))) return null;
	return {
		credits: byline?.credits ?? [],
		rest: byline ? behind.slice(names?.[0].length) : behind
	};
}
