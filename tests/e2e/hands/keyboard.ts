// Tab, Enter and the page's own keys. The focus is always somewhere, can be seen, and is told by a ring.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusedOn } from './announced.ts';
import type { Hand, Role } from './hand.ts';

/** As far as a reader would go on pressing. */
const MOST_TABS = 120;

export class Keyboard implements Hand {
	protected readonly page: Page;
	/** A page that was just opened has the focus nowhere. */
	#hasBegun = false;

	constructor(page: Page) {
		this.page = page;
	}

	async press(role: Role, name: RegExp): Promise<void> {
		await this.#goTo([role], name);
		await this.page.keyboard.press('Enter');
	}

	async ask(words: string): Promise<void> {
		await this.#goTo(['searchbox', 'combobox'], /^搜索$/);
		await this.page.keyboard.type(words);
		await this.page.keyboard.press('Enter');
	}

	async select(): Promise<void> {
		await this.page.keyboard.press('v');
	}

	async check(): Promise<void> {
		if (this.#hasBegun) expect(await focusedOn(this.page), 'what has the focus').not.toBeNull();
	}

	async isBackAt(name: RegExp): Promise<void> {
		expect((await focusedOn(this.page))?.name).toMatch(name);
	}

	async #goTo(roles: readonly string[], name: RegExp): Promise<void> {
		await this.check();
		await this.reach(roles, name);
		this.#hasBegun = true;
	}

	/** Gives the focus to what is said so. */
	protected async reach(roles: readonly string[], name: RegExp): Promise<void> {
		for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
			await this.page.keyboard.press('Tab');
			const focused = await focusedOn(this.page);
			if (!focused || !roles.includes(focused.role) || !name.test(focused.name)) continue;
			expect(await this.page.locator(':focus').evaluate(isRinged), 'ringed').toBe(true);
			expect(await this.page.locator(':focus').evaluate(isInSight), 'in sight').toBe(true);
			return;
		}
		throw new Error(`no ${roles.join()} ${String(name)} within ${String(MOST_TABS)} tabs`);
	}
}

/** Runs in the page. A field is ringed as a whole, a district along its border. */
function isRinged(element: Element): boolean {
	const ringed = [element, element.closest('.field')].some(
		(one) => one && getComputedStyle(one).outlineStyle !== 'none'
	);
	const path = element.querySelector('path');
	return ringed || (path !== null && getComputedStyle(path).paintOrder.startsWith('stroke'));
}

/** Runs in the page. Part of it is on the screen, with nothing lying over it. */
function isInSight(element: Element): boolean {
	return [...element.getClientRects()].some(({ left, top, width, height }) =>
		[0.1, 0.5, 0.9].some((part) => {
			const there = document.elementFromPoint(left + width / 2, top + height * part);
			return there !== null && (element.contains(there) || there.contains(element));
		})
	);
}
