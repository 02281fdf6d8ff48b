import { describe, expect, it } from 'vitest';
import { SavedArticles, type Tabs } from '../../../src/client/saved/saved.svelte.ts';
import type { SavedArticle, SavedStore } from '../../../src/client/saved/saved-store.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { Head, Text } from '../../../src/model/pack.ts';

const article = (id: string) => ({
	head: { id: id as ArticleId, headline: `标题${id}` } as Head,
	text: { id: id as ArticleId, paragraphs: ['正文'] } as Text
});
const A = article('a');
const B = article('b');

describe('SavedArticles', () => {
	it('keeps head and text, newest first', async () => {
		const { saved, rows } = await opened();
		await saved.save(A.head, A.text, 1);
		await saved.save(B.head, B.text, 2);
		expect(saved.list.map(({ id }) => id)).toEqual(['b', 'a']);
		expect(rows.get(A.head.id)?.text.paragraphs).toEqual(['正文']);
		expect(saved.has(A.head.id)).toBe(true);
	});

	it('takes an article that is saved twice once', async () => {
		const { saved } = await opened();
		await saved.save(A.head, A.text, 1);
		await saved.save(A.head, A.text, 2);
		expect(saved.list.map(({ savedAt }) => savedAt)).toEqual([2]);
	});

	it('brings a removed article back to its place', async () => {
		const { saved, rows } = await opened();
		await saved.save(A.head, A.text, 1);
		await saved.save(B.head, B.text, 2);
		await saved.remove(A.head.id);
		expect(rows.has(A.head.id)).toBe(false);
		expect(saved.removed?.id).toBe('a');
		await saved.undo();
		expect(saved.list.map(({ id }) => id)).toEqual(['b', 'a']);
		expect(rows.has(A.head.id)).toBe(true);
		expect(saved.removed).toBeNull();
	});

	it('shows nothing as saved that the browser refused to keep', async () => {
		const { saved } = await opened({
			put: () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
		});
		await saved.save(A.head, A.text, 1);
		expect(saved.status).toBe('refused');
		expect(saved.has(A.head.id)).toBe(false);
	});

	it('says that storage is refused when it cannot be read', async () => {
		const { saved } = await opened({ all: () => Promise.reject(new Error('denied')) });
		expect(saved.status).toBe('refused');
	});

	it('keeps showing an article that could not be removed', async () => {
		const { saved } = await opened({ remove: () => Promise.reject(new Error('denied')) });
		await saved.save(A.head, A.text, 1);
		await saved.remove(A.head.id);
		expect(saved.has(A.head.id)).toBe(true);
		expect(saved.removed).toBeNull();
	});

	it('puts an article into lists, which are there as long as something is in them', async () => {
		const { saved, rows } = await opened();
		await saved.save(A.head, A.text, 1);
		await saved.setLists(A.head.id, ['工会知识', '要闻']);
		expect(saved.lists).toEqual(['工会知识', '要闻']);
		expect(rows.get(A.head.id)?.lists).toEqual(['工会知识', '要闻']);
		await saved.setLists(A.head.id, ['要闻']);
		expect(saved.lists).toEqual(['要闻']);
	});

	it('takes copies in from elsewhere, but none over its own', async () => {
		const { saved } = await opened();
		await saved.save(B.head, B.text, 5);
		await saved.take({ ...A, id: A.head.id, savedAt: 9 });
		await saved.take({ ...B, id: B.head.id, savedAt: 1 });
		expect(saved.list.map(({ id, savedAt }) => [id, savedAt])).toEqual([
			['a', 9],
			['b', 5]
		]);
		await saved.clear();
		expect(saved.list).toEqual([]);
	});

	it('tells the other tabs, and reads again when one of them tells it', async () => {
		const { saved, rows, tabs } = await opened();
		await saved.save(A.head, A.text, 1);
		expect(tabs.told).toBe(1);
		rows.set(B.head.id, { id: B.head.id, ...B, savedAt: 2 });
		tabs.onmessage?.(new MessageEvent('message'));
		await Promise.resolve();
		await Promise.resolve();
		expect(saved.has(B.head.id)).toBe(true);
	});
});

it('what is saved before the store was read joins what lies there', async () => {
	const { store } = await opened();
	await store.put({ ...A, id: A.head.id, savedAt: 1 });
	const fresh = new SavedArticles(store, null);
	await fresh.save(B.head, B.text, 2);
	expect(fresh.list.map(({ id }) => id)).toEqual([B.head.id, A.head.id]);
});

async function opened(faults: Partial<SavedStore> = {}) {
	const rows = new Map<ArticleId, SavedArticle>();
	const store: SavedStore = {
		all: () => Promise.resolve([...rows.values()]),
		get: (id) => Promise.resolve(rows.get(id)),
		put: (row) => Promise.resolve(void rows.set(row.id, row)),
		remove: (id) => Promise.resolve(void rows.delete(id)),
		clear: () => Promise.resolve(rows.clear()),
		...faults
	};
	const tabs: Tabs & { told: number } = {
		told: 0,
		onmessage: null,
		postMessage: () => void (tabs.told += 1)
	};
	const saved = new SavedArticles(store, tabs);
	await saved.read();
	return { saved, store, rows, tabs };
}
