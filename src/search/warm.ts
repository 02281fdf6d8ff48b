// Reading on while nobody waits: what the next questions may need, into memory.
import type { ByteCache } from './byte-cache.ts';
import type { Shelf } from './shelf.ts';

/** What was read on: between two keys there is no time to go over it again. */
const done = new WeakSet<object>();

/**
 * Postings before texts, as far as there is room: it takes a phone some seconds. Nothing is fetched for it from shelves on the
 * device, and no file is held after it. `isWanted`: asked before each piece of work, and answers in a task of its own: where
 * pieces lie in memory all of the work would be one task, and the next question not heard before its end.
 */
export async function warm(
	shelves: readonly Shelf[],
	cache: ByteCache,
	isWanted: () => Promise<boolean>
): Promise<void> {
	for (const one of [...shelves.map(({ segment }) => segment), ...shelves]) {
		if (done.has(one)) continue;
		if (!(await isWanted())) return;
		if (cache.isFull) break;
		// What cannot be read is the next question's to tell.
		await one.warm().then(
			() => done.add(one),
			() => undefined
		);
	}
	for (const { segment } of shelves) segment.file.release?.();
}
