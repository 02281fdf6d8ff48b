// A chain of text, its heading and its credits → a story.
import type { Credit, Role } from '../../model/page.ts';
import { tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { readAuthor } from '../3-fragments/author-line.ts';
import { joinCredit, readByline } from '../3-fragments/credits.ts';
import type { SignFragment } from '../3-fragments/fragment.ts';
import { isSourceNote, readSignature } from '../3-fragments/signature.ts';
import { isCutByline } from '../3-fragments/signs.ts';
import { toBodyText } from './body-text.ts';
import { toHeading } from './heading-roles.ts';
import type { HeadLine } from './heading-scorer.ts';
import type { Chain } from './link.ts';
import { runsOf, spansOf } from './spans.ts';
import { SURE, type Story } from './story.ts';

/** `signs`: the credits placed with it. Its column and how sure it is are not known yet. */
export function toStory(
	chain: Chain,
	heads: readonly HeadLine[],
	signs: readonly SignFragment[],
	wrapped: boolean
): Story {
	const body = toBodyText(chain);
	const signed = readSigns(signs);
	const notes = signs.map(({ lines }) => textOf(lines)).filter(isSourceNote);
	const heading = toHeading(heads, body.paragraphs[0] ?? '', wrapped);
	const reported = body.reported || signs.some(({ sign }) => sign !== 'photo');
	const photo = body.photo || signs.some(({ sign }) => sign === 'photo');
	const lines = [
		...heads,
		...chain.flatMap((part) => part.lines),
		...signs.flatMap((sign) => sign.lines)
	];
	return {
		kind:
			photo && !reported && body.paragraphs.length <= MOST_CAPTION_PARAGRAPHS ? 'photo' : 'article',
		...heading,
		column: null,
		credits: mergeCredits([...body.credits, ...signed]),
		paragraphs: [...withoutTorn(body.paragraphs, signs), ...notes],
		folio: false,
		confidence: SURE,
		spans: spansOf(lines),
		lines: runsOf(lines)
	};
}

const MOST_CAPTION_PARAGRAPHS = 3;

/** Names on lines of their own; 本报记者 alone takes the names of the next such line. */
function readSigns(signs: readonly SignFragment[]): Credit[] {
	const texts = signs.map(({ lines }) => textOf(lines));
	return texts.flatMap((text, i) => {
		const cut = texts[i - 1];
		const whole = cut !== undefined && isCutByline(cut) ? readByline(`${cut} ${text}`) : null;
		return (whole ?? readSignature(text) ?? readByline(text) ?? readAuthor(text))?.credits ?? [];
	});
}

/** …回家。本 / 报记者 X: the first character of the credit below is no part of the body. */
function withoutTorn(paragraphs: readonly string[], signs: readonly SignFragment[]): string[] {
	const torn = signs.some(({ lines }) => /^报记者/u.test(tight(textOf(lines))));
	const last = paragraphs.at(-1)?.replace(/(?<=[。！？…”’])\s*本$/u, '');
	return torn && last ? [...paragraphs.slice(0, -1), last] : [...paragraphs];
}

function textOf(lines: readonly Line[]): string {
	return joinCredit(lines.map((line) => line.text));
}

const ROLES: readonly Role[] = ['记者', '通讯员', '摄影'];

function mergeCredits(credits: readonly Credit[]): Credit[] {
	return ROLES.flatMap((role) => {
		const names = credits
			.filter((credit) => credit.role === role)
			.flatMap((credit) => credit.names);
		return names.length === 0 ? [] : [{ role, names: [...new Set(names)] }];
	});
}
