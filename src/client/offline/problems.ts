// What went wrong while storing, as the snapshot says it; and the one thing that can be done about it at once.
import { NetworkFailure } from './fetch-bytes.ts';
import { UnreadableManifest, UnreadablePack } from './pack-files.ts';
import type { FailureReason, Problem } from './snapshot.ts';

export function reasonOf(error: unknown): FailureReason {
	if (error instanceof UnreadablePack) return error.reason;
	if (error instanceof NetworkFailure) return error.status === null ? 'unreachable' : 'missing';
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** `needed`: bytes still to be stored. */
export function problemOf(error: unknown, needed: number): Problem {
	if (error instanceof UnreadableManifest) {
		return { code: error.reason === 'shape' ? 'damaged' : error.reason };
	}
	const code = reasonOf(error);
	return code === 'full' ? { code, needed } : { code };
}

/** Where there is no room, asks for some, once. Rejects as `store` does. */
export async function withRoom<T>(store: () => Promise<T>, make: () => Promise<void>): Promise<T> {
	try {
		return await store();
	} catch (error) {
		if (reasonOf(error) !== 'full') throw error;
		await make();
		return await store();
	}
}
