// In at most three taps; typing is none.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { searchField } from '../rack.ts';
import type { Hand, Role } from './hand.ts';

const MOST = 3;

export class Finger implements Hand {
	readonly #page: Page;
	#taps = 0;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(role: Role, name: RegExp): Promise<void> {
		this.#taps += 1;
		await this.#page.getByRole(role, { name }).first().click();
	}

	async ask(words: string): Promise<void> {
		await searchField(this.#page).fill(words);
		await this.#page.keyboard.press('Enter');
	}

	/** A long press. */
	async select(): Promise<void> {
		this.#taps += 1;
		await this.#page.locator('article p#p1').evaluate((p) => {
			getSelection()!.selectAllChildren(p);
		});
	}

	check(): Promise<void> {
		expect(this.#taps).toBeLessThanOrEqual(MOST);
		return Promise.resolve();
	}

	/** A finger goes on from anywhere. */
	isBackAt(): Promise<void> {
		return Promise.resolve();
	}
}
