// What was typed → what is asked. A small language that takes whatever it does not know as text, so that it never fails.
import { DISTRICTS, type DistrictSlug } from '../model/district.ts';
import { TOPICS, type TopicSlug } from '../model/topic.ts';
import { simplify } from './characters.ts';
import { dayBounds, type DayBounds } from './filters.ts';
import { HEADLINE, NAMES } from './fields.ts';
import { norm } from './norm.ts';
import { bare, type TextTerm } from './text-term.ts';

export type Term =
	| ({ is: 'text' } & TextTerm)
	| { is: 'district'; slug: DistrictSlug }
	| { is: 'topic'; slug: TopicSlug }
	| { is: 'days'; bounds: DayBounds };

export interface Query {
	/** All of these must hold, each by one of its alternatives. */
	all: Term[][];
	/** None of these may. */
	none: Term[];
}

/** A piece of what was typed: a term, or OR between two. */
type Token = { term: Term; without: boolean; typed: string } | { or: string };

/** 标题: 记者: 区: 主题: 日期:, a minus and a tilde before, and a phrase in quotation marks or a word. */
const PIECE =
	/([-－]?)([~～]?)(?:(标题|记者|区|主题|日期)[:：](?=\S))?(?:["＂]([^"＂]*[^"＂\s][^"＂]*)["＂]|(\S+))/gu;
const OR = /^(?:OR|\||｜)$/u;

export function parseQuery(typed: string): Query {
	// 標題: is 标题: too.
	const tokens = [...simplify(typed).matchAll(PIECE)].flatMap(toToken);
	const query: Query = { all: [], none: [] };
	let joins = false;
	tokens.forEach((token, i) => {
		if ('or' in token) {
			joins = isChoice(tokens[i - 1]) && isChoice(tokens[i + 1]);
			// With nothing to choose between it is a word like others.
			if (!joins) query.all.push(...asText(token.or));
			return;
		}
		if (token.without) query.none.push(token.term);
		else if (joins) query.all.at(-1)?.push(token.term);
		else query.all.push([token.term]);
		joins = false;
	});
	// A minus alone leaves nothing out: -5 is a number.
	if (query.all.length > 0) return query;
	return { all: tokens.flatMap((token) => (isTerm(token) ? asText(token.typed) : [])), none: [] };
}

/** Text terms that a match contains: what is marked and ranked. */
export function soughtTerms({ all }: Query): TextTerm[] {
	return all.flat().flatMap((term) => (term.is === 'text' ? [term] : []));
}

/** What OR may stand between. */
function isChoice(token: Token | undefined): boolean {
	return isTerm(token) && !token.without;
}

function isTerm(token: Token | undefined): token is Exclude<Token, { or: string }> {
	return token !== undefined && 'term' in token;
}

function asText(typed: string): Term[][] {
	const text = norm(typed);
	return text === '' ? [] : [[textTerm(text)]];
}

function textTerm(text: string, more: Partial<TextTerm> = {}): Term {
	return { is: 'text', text, field: null, prefix: false, loose: false, ...more };
}

function toToken([typed, minus, tilde, field, phrase, word]: RegExpExecArray): Token[] {
	if (OR.test(typed)) return [{ or: typed }];
	const plain = (text: string): Token[] =>
		asText(text)
			.flat()
			.map((term) => ({ term, without: false, typed }));
	const term = readTerm(field, phrase ?? word ?? '', phrase !== undefined, tilde !== '');
	if (!term) return plain(typed);
	return [{ term, without: minus !== '', typed }];
}

/** null: no such district, day, …: then it is text, as typed. */
function readTerm(
	field: string | undefined,
	value: string,
	exact: boolean,
	loose: boolean
): Term | null {
	switch (field) {
		case '区':
			return findTag(DISTRICTS, value, (slug): Term => ({ is: 'district', slug }));
		case '主题':
			return findTag(TOPICS, value, (slug): Term => ({ is: 'topic', slug }));
		case '日期':
			return readDays(value);
		case undefined:
	}
	const column = field === '标题' ? HEADLINE : field === '记者' ? NAMES : null;
	const prefix = !exact && /^[\p{Script=Latin}\d][\p{Script=Latin}\d.+-]*[*＊]$/u.test(value);
	const normed = norm(prefix ? value.slice(0, -1) : value);
	const text = loose ? bare(normed) : normed;
	return text === '' ? null : textTerm(text, { field: column, prefix, loose });
}

interface Tag<S> {
	name: string;
	short: string;
	slug: S;
}

function findTag<S>(tags: readonly Tag<S>[], value: string, make: (slug: S) => Term): Term | null {
	const tag = tags.find(({ name, short, slug }) =>
		[name, short, slug].some((word) => word === value)
	);
	return tag ? make(tag.slug) : null;
}

/** 2022, 2022-01, 2022-01-05, 2022年1月5日, and two of these around .., either left out. */
function readDays(value: string): Term | null {
	const parts = value.split(/\.\.|…/u);
	if (parts.length > 2) return null;
	const [first = '', last = first] = parts.map(toBound);
	const asked = [first, last].filter((bound) => bound !== '');
	if (asked.length === 0 || asked.includes('?')) return null;
	const bounds = dayBounds({
		from: first === '' ? null : first.padEnd(7, '-01'),
		to: last === '' ? null : last.length === 4 ? `${last}-12` : last
	});
	return bounds && { is: 'days', bounds };
}

/** '' for an open end, '?' for what is no date. */
function toBound(value: string): string {
	const numbers = value
		.trim()
		.replace(/[日号]$/u, '')
		.split(/[-年月/.]/u)
		.filter((part) => part !== '');
	if (numbers.length === 0) return '';
	const [year = '', ...rest] = numbers;
	if (!/^\d{4}$/u.test(year) || rest.length > 2 || !rest.every((part) => /^\d{1,2}$/u.test(part)))
		return '?';
	const bound = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
	const whole = [bound, `${bound}-01`, `${bound}-01-01`][3 - numbers.length] ?? bound;
	return dayBounds({ from: whole, to: null }) ? bound : '?';
}
