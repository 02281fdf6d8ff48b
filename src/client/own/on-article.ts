// What an article's page asks of the reader's own things, in a file of its own: nobody waits for it.
import type { ArticleId } from '../../model/ids.ts';
import { ownThings } from './own.svelte.ts';
import type { Visit } from './own-things.ts';

/** Whether the reader marked or mended something in it. */
export async function hasOwn(id: ArticleId): Promise<boolean> {
	const { marks, slips } = await ownThings().all();
	return [...marks, ...slips].some(({ article }) => article.id === id);
}

/** Keeps that it was opened, and the furthest place that was reached in it: read to its end once, it was read. */
export async function rememberVisit(visit: Visit): Promise<void> {
	const own = ownThings();
	const before = (await own.all()).visits.find(({ id }) => id === visit.id);
	const reached = before?.of === visit.of ? before.paragraph : 1;
	await own.put('visits', { ...visit, paragraph: Math.max(visit.paragraph, reached) });
}
