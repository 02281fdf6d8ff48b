// Who wrote and who photographed: 本报记者 X 通讯员 Y Z 摄影报道, (记者X 通讯员Y), X/文 Y/图, X 摄.
import type { Credit, Role } from '../../model/page.ts';
import { cutNames } from './names.ts';
import { PHOTO_AGENCIES } from './photo-agencies.data.ts';

export interface Byline {
	credits: Credit[];
	/** Closed by 摄影报道, 摄 or 供图: what stands above it is a picture's caption, or a story with a picture. */
	photo: boolean;
}

type Token =
	| { is: 'role'; role: Role }
	| { is: 'photo-report' }
	| { is: 'photo' }
	| { is: 'text' }
	| { is: 'agency'; name: string }
	| { is: 'name'; name: string };

/** Blanks and marks before a credit. */
export const MARKS = /^[\s□■◎●◆◇▲△▪▫○☆★◤◢▌]+/u;
const WORDS =
	/(本报)?(首席|见习|实习|特约|资深)?(摄影记者|(?:特约)?评论员|记者|实习生|通讯员|摄影报道|摄影\/报道|图片报道|文\/摄|文\/图|图\/文|文并摄|图文|文图|摄影|供图|摄|(?<=[/／])文(?=(?:(?:本报)?记者|通讯员|实习生)?\p{Script=Han}{2,4}[/／]图)|[文图](?!\p{Script=Han})|整理|报道)/uy;
/** Each of them has one of these: most lines say at a glance that they credit nobody. */
const ROLE_SIGN = /[者员生摄图文理道]/u;
/** Role words that justified setting tore: 通 讯员, 摄影报 道. */
const SPREAD_WORD = /本\s*报\s*记\s*者|记\s*者|通\s*讯\s*员|摄\s*影\s*报\s*道/gu;
/** What a line's end left of a role word: 本报记 / 者 X, 通 / 讯员 X. No family name begins so. */
const TORN_REPORTER = /^(?:报记)?者(?=\s*\p{Script=Han}{2})/u;
const TORN_WRITER = /^讯员(?=\s*\p{Script=Han}{2})/u;
/** 新华社发（X 摄）, 新华社记者 X 摄: who sent the picture before who took it, which is read as X 摄（新华社） is. */
const SENT = /^(新华社|中新社)(?:发|记者)\s*[（(]?(\p{Script=Han}{2,4}\s*摄)[）)]?$/u;
/** 文/X 图/Y: the words in front of the names. */
const WRITTEN_AND_TAKEN = /^文\s*[/／：:]\s*(\S+?)\s*(?:图|摄影?)\s*[/／：:]\s*(\S+)$/u;
/** Where a picture was had from, behind who took it: X 摄（人民视觉）. */
const AGENCY = new RegExp(`[（(/／\\s]*(${PHOTO_AGENCIES.join('|')})[）)]?$`, 'uy');
const BETWEEN = /[\s、，,;；/\\|│：:—-]+/uy;
const NAME = /[\p{Script=Han}〇]+(?:[·•・][\p{Script=Han}]+)*/uy;

/** The whole text as credits, or null where it says anything else. Blanks, brackets and marks may stand anywhere sensible. */
export function readByline(text: string): Byline | null {
	if (!ROLE_SIGN.test(text)) return null;
	const plain = text
		.replace(MARKS, '')
		.replace(SENT, '$2（$1）')
		.replace(SPREAD_WORD, (word) => word.replace(/\s+/gu, ''))
		.replace(/^[（(【[](.*)[)）】\]]$/u, '$1')
		.trim()
		.replace(WRITTEN_AND_TAKEN, '$1/文 $2/图')
		.replace(TORN_REPORTER, '记者')
		.replace(TORN_WRITER, '通讯员');
	return parse(plain) ?? (isLetterspaced(plain) ? parse(plain.replace(/\s+/gu, '')) : null);
}

/** Lines of one credit as one: a name or a word that a narrow box broke is whole again. */
export function joinCredit(lines: readonly string[]): string {
	return lines.reduce((text, line) => `${text}${readByline(line) ? ' ' : ''}${line}`);
}

/** 白 莹: most pieces between blanks are single characters. */
function isLetterspaced(text: string): boolean {
	const pieces = text.split(/\s+/u);
	return pieces.length > 2 && pieces.filter((piece) => Array.from(piece).length === 1).length > 1;
}

function parse(text: string): Byline | null {
	const tokens = tokenise(text);
	return tokens && toByline(tokens);
}

function tokenise(text: string): Token[] | null {
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		const agency = matchAgency(text, at);
		if (agency) {
			tokens.push(agency);
			break;
		}
		const gap = match(BETWEEN, text, at);
		if (gap) {
			at += gap.length;
			continue;
		}
		const word = match(WORDS, text, at);
		if (word) {
			tokens.push(roleToken(word));
			at += word.length;
			continue;
		}
		const run = match(NAME, text, at);
		if (!run) return null;
		const names = cutNames(untilRole(run));
		if (!names) return null;
		tokens.push(...names.map((name): Token => ({ is: 'name', name })));
		at += untilRole(run).length;
	}
	return tokens;
}

function matchAgency(text: string, at: number): Token | null {
	AGENCY.lastIndex = at;
	const name = at > 0 ? AGENCY.exec(text)?.[1] : undefined;
	return name === undefined ? null : { is: 'agency', name };
}

function match(pattern: RegExp, text: string, at: number): string | null {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? null;
}

/** A run of ideographs may hold the next role word: 申屠静通讯员乌兰图雅. */
function untilRole(run: string): string {
	const next = run.search(
		/(?:本报)?(?:首席|见习|实习|特约)?(?:记者|实习生|通讯员|评论员)|摄影|供图|图片报道|摄$|报道$|整理$|[文图]$/u
	);
	return next > 0 ? run.slice(0, next) : run;
}

function roleToken(word: string): Token {
	if (/^(摄影\/?报道|图片报道|文\/?[摄图]|图\/?文|文并摄)$/u.test(word))
		return { is: 'photo-report' };
	if (word.endsWith('通讯员')) return { is: 'role', role: '通讯员' };
	if (word.endsWith('摄影记者')) return { is: 'role', role: '摄影' };
	if (/(?:记者|实习生|评论员)$/u.test(word)) return { is: 'role', role: '记者' };
	if (/^(摄|摄影|供图|图)$/u.test(word)) return { is: 'photo' };
	return { is: 'text' };
}

function toByline(tokens: readonly Token[]): Byline | null {
	const people: { role: Role | null; name: string; photo: boolean }[] = [];
	let role: Role | null = null;
	let signed = false;
	let photo = false;
	let since = 0;
	let headed = false;
	for (const token of tokens) {
		switch (token.is) {
			case 'role':
				[role, signed, since] = [token.role, true, people.length];
				break;
			case 'name':
				// Behind 摄 stands another role's name or nothing; 摄影 before any name is itself the role.
				if (photo && role === null && people.length > 0 && !headed) return null;
				if (photo && people.length === 0) headed = true;
				people.push({ role, name: token.name, photo: headed });
				break;
			case 'agency':
				if (!photo) return null;
				people.push({ role: null, name: token.name, photo: true });
				break;
			case 'photo-report':
				for (const person of people) person.photo = true;
				signed = photo = true;
				break;
			case 'photo':
				// X 摄 is the picture alone; in X/文 Y/图 only Y took it.
				for (const person of people.slice(since)) [person.photo, person.role] = [true, null];
				signed = photo = true;
				since = people.length;
				break;
			case 'text':
				since = people.length;
				signed ||= people.length > 0;
				break;
		}
	}
	if (!signed || people.length === 0) return null;
	return { credits: toCredits(people), photo };
}

function toCredits(
	people: readonly { role: Role | null; name: string; photo: boolean }[]
): Credit[] {
	const of = (role: Role, names: string[]): Credit[] =>
		names.length > 0 ? [{ role, names: [...new Set(names)] }] : [];
	const named = (role: Role) => people.filter((p) => p.role === role).map((p) => p.name);
	const reporters = people.filter((p) => p.role === null && !p.photo).map((p) => p.name);
	const takers = people.filter((p) => p.photo).map((p) => p.name);
	return [
		...of('记者', [...named('记者'), ...reporters]),
		...of('通讯员', named('通讯员')),
		...of('摄影', [...named('摄影'), ...takers])
	];
}
