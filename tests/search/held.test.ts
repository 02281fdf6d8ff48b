import { expect, test } from 'vitest';
import { packFile, segmentFile } from '../../src/client/search/files.ts';
import { piecesOf } from '../../src/client/search/pieces.ts';
import { ByteCache, KEPT } from '../../src/search/byte-cache.ts';
import { openSegment } from '../../src/search/read-segment.ts';
import { Shelf } from '../../src/search/shelf.ts';
import { warm } from '../../src/search/warm.ts';
import { toPack, toSegmentFile } from './shelves.ts';

/** Counts how often all of it is read. */
class Watched extends Blob {
	wholes = 0;
	override arrayBuffer(): Promise<ArrayBuffer> {
		this.wholes += 1;
		return super.arrayBuffer();
	}
}

async function heldShelf(cache: ByteCache) {
	const blob = new Watched([
		toSegmentFile(toPack([{ headline: '地铁开通', paragraphs: ['市民出行更方便。'] }]))
	]);
	const pieces = piecesOf(blob);
	let isHeld = false;
	const file = segmentFile({
		read: pieces.read,
		hold: () => {
			isHeld = true;
			return pieces.hold!();
		},
		release: () => {
			isHeld = false;
			pieces.release!();
		}
	});
	const segment = await openSegment('segment', file, cache);
	const pack = packFile(piecesOf(new Blob()));
	const shelf = new Shelf('pack', segment, pack, cache);
	await segment.file.hold?.();
	return { shelf, blob, isHeld: () => isHeld };
}

test('a file that was read on and let go is not read whole again', async () => {
	const cache = new ByteCache(KEPT);
	const { shelf, blob } = await heldShelf(cache);
	expect(blob.wholes).toBe(1);
	await warm([shelf], cache, () => Promise.resolve(true));
	await shelf.segment.file.hold?.();
	expect(blob.wholes).toBe(1);
});

test('where there is no more room, nothing stays held', async () => {
	const cache = new ByteCache(0);
	const { shelf, isHeld } = await heldShelf(cache);
	expect(cache.isFull).toBe(true);
	await warm([shelf], cache, () => Promise.resolve(true));
	expect(isHeld()).toBe(false);
});

test('a question that comes between finds the file held', async () => {
	const cache = new ByteCache(KEPT);
	const { shelf, isHeld } = await heldShelf(cache);
	await warm([shelf], cache, () => Promise.resolve(false));
	expect(isHeld()).toBe(true);
});
