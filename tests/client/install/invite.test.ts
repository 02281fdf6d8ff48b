import { beforeEach, expect, test } from 'vitest';
import { countRead } from '../../../src/client/install/invite.ts';
import { installOffer } from '../../../src/client/install/install.svelte.ts';
import { id } from '../packs.ts';

beforeEach(() => {
	localStorage.clear();
	installOffer.isInstalled = false;
});

test('the second article that is read brings the invitation, and no later one does', () => {
	expect([1, 1, 2, 3, 4].map((n) => countRead(id(n)))).toEqual([false, false, true, false, false]);
	expect(document.querySelectorAll('.invite')).toHaveLength(1);
});

test('whoever has the app is not asked', () => {
	installOffer.isInstalled = true;
	expect([1, 2].map((n) => countRead(id(n)))).toEqual([false, false]);
});
