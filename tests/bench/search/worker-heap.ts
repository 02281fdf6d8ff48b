// What a page's worker holds after a collection: its heap, and what lies beside it.
import type { Page } from 'playwright-core';

interface Usage {
	usedSize: number;
	backingStorageSize?: number;
}

/** 0: the page has no worker. */
export async function workerHeap(page: Page): Promise<number> {
	const devtools = await page.context().newCDPSession(page);
	const attached = new Promise<string>((resolve) => {
		devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
			if (targetInfo.type === 'worker') resolve(sessionId);
		});
	});
	// Playwright gives no session to a worker, so its messages go the old way, inside the page's.
	await devtools.send('Target.setAutoAttach', {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: false
	});
	const sessionId = await Promise.race([
		attached,
		new Promise<null>((resolve) => setTimeout(() => resolve(null), 2000))
	]);
	if (sessionId === null) return 0;
	const ask = (id: number, method: string) =>
		new Promise<unknown>((resolve) => {
			devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
				const reply = JSON.parse(message) as { id?: number; result?: unknown };
				if (reply.id === id) resolve(reply.result);
			});
			void devtools.send('Target.sendMessageToTarget', {
				sessionId,
				message: JSON.stringify({ id, method })
			});
		});
	await ask(1, 'HeapProfiler.collectGarbage');
	const { usedSize, backingStorageSize } = (await ask(2, 'Runtime.getHeapUsage')) as Usage;
	return usedSize + (backingStorageSize ?? 0);
}
