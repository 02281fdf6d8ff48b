// Everything that a reader made, as one JSON file to keep or to take along; and such a file, read with suspicion.
import { parseArticleId } from '../../model/ids.ts';
import type { SavedArticle } from '../saved/saved-store.ts';
import { OWN_KINDS, type OwnThings } from './own-things.ts';

export interface OwnFile extends OwnThings {
	format: 'baojia-own';
	version: 1;
	saved: SavedArticle[];
}

export function writeOwnFile(saved: readonly SavedArticle[], things: OwnThings): string {
	const file: OwnFile = { format: 'baojia-own', version: 1, saved: [...saved], ...things };
	return JSON.stringify(file, null, '\t');
}

/** What of a file can be used, and how many of its things cannot. Throws a sentence for the reader when it is no such file. */
export function readOwnFile(text: string): { file: OwnFile; unusable: number } {
	const value = parse(text);
	if (value['format'] !== 'baojia-own') throw new Error('这不是报架导出的文件。');
	if (value['version'] !== 1) throw new Error('这个文件是更新的版本导出的，先更新报架。');
	let unusable = 0;
	const usable = (things: unknown, isSound: (thing: Record<string, unknown>) => boolean) => {
		const all = Array.isArray(things) ? (things as unknown[]) : [];
		const sound = all.filter((thing) => isObject(thing) && isSound(thing));
		unusable += all.length - sound.length;
		return sound as never[];
	};
	const file: OwnFile = {
		format: 'baojia-own',
		version: 1,
		saved: usable(value['saved'], isSaved),
		marks: usable(value['marks'], (thing) => isMade(thing) && typeof thing['note'] === 'string'),
		slips: usable(value['slips'], isSlip),
		visits: usable(value['visits'], isVisit)
	};
	return { file, unusable };
}

/** How many things it holds. */
export function countOf(file: OwnFile): number {
	return OWN_KINDS.reduce((sum, kind) => sum + file[kind].length, file.saved.length);
}

function parse(text: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : {};
	} catch {
		return {}; // no JSON at all: not ours
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): boolean {
	return typeof value === 'string' && parseArticleId(value) === value;
}

function isTexts(value: unknown): boolean {
	return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** What every place that shows an article reads of it. */
function isArticle(value: unknown): value is Record<string, unknown> {
	if (!isObject(value)) return false;
	const { id, headline, excerpt, issueDate, pageNumber } = value;
	return (
		isId(id) &&
		typeof headline === 'string' &&
		typeof excerpt === 'string' &&
		isObject(issueDate) &&
		typeof issueDate['basis'] === 'string' &&
		(pageNumber === null || typeof pageNumber === 'number')
	);
}

function isSaved({ id, head, text, savedAt }: Record<string, unknown>): boolean {
	return (
		isArticle(head) &&
		head['id'] === id &&
		['breaks', 'districts', 'topics'].every((name) => Array.isArray(head[name])) &&
		isObject(text) &&
		isTexts(text['paragraphs']) &&
		Array.isArray(text['credits']) &&
		typeof savedAt === 'number'
	);
}

function isPlace(value: unknown): boolean {
	return isObject(value) && ['paragraph', 'at'].every((name) => Number.isInteger(value[name]));
}

function isMade({ id, article, passage, at }: Record<string, unknown>): boolean {
	return (
		typeof id === 'string' &&
		isArticle(article) &&
		isTexts(article['writers']) &&
		isObject(passage) &&
		isPlace(passage['from']) &&
		isPlace(passage['to']) &&
		typeof passage['words'] === 'string' &&
		typeof at === 'number'
	);
}

function isSlip(thing: Record<string, unknown>): boolean {
	return (
		isMade(thing) && isTexts([thing['source'], thing['paragraph'], thing['before'], thing['after']])
	);
}

function isVisit({ id, article, paragraph, of, at }: Record<string, unknown>): boolean {
	const isCounted = [paragraph, of, at].every((count) => typeof count === 'number');
	return isArticle(article) && isTexts(article['writers']) && article['id'] === id && isCounted;
}
