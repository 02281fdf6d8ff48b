// The search page as it is printed: a form, until somebody uses it. A first visit, whose app is still on its way.
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { holdBack, openRack, searchField, untilReady, type Rack } from './rack.ts';
import { startSite, type CountedSite } from './site.ts';

let site: CountedSite;
let rack: Rack;
let release: () => void;

beforeAll(async () => {
	site = await startSite(inject('seedSite'));
});

afterAll(() => site.kill());

beforeEach(async () => {
	rack = await openRack();
	release = await holdBack(rack.page, '**/start-app.js');
	await rack.page.goto(`${site.url}search/`);
});

afterEach(async () => {
	expect(rack.complaints).toEqual([]);
	await rack.close();
});

test('it is not taken over before it is used', async () => {
	release();
	await untilReady(rack.page);
	expect(await rack.page.locator('html[data-static=form]').count()).toBe(1);
});

test('what is typed stays, and the next key goes on from there', async () => {
	const { page } = rack;
	await searchField(page).pressSequentially('工');
	release();
	await page.waitForURL((url) => url.searchParams.get('q') === '工');
	await page.keyboard.type('会');
	await page.waitForURL((url) => url.searchParams.get('q') === '工会');
	await page
		.getByRole('status')
		.filter({ hasText: /^共 \d+ 篇/ })
		.waitFor();
});

test('what is pasted is looked for', async () => {
	await searchField(rack.page).evaluate((field: HTMLInputElement) => {
		field.value = '工会';
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	});
	release();
	await rack.page.waitForURL((url) => url.searchParams.get('q') === '工会');
});

test('what was pressed is pressed again', async () => {
	await rack.page.getByRole('button', { name: '区', exact: true }).click();
	release();
	await rack.page.getByRole('button', { name: '区', exact: true, expanded: true }).waitFor();
});

test('a field that was only pressed keeps the cursor', async () => {
	await searchField(rack.page).click();
	release();
	await rack.page.locator('html:not([data-static])').waitFor();
	expect(await searchField(rack.page).evaluate((field) => field.matches(':focus'))).toBe(true);
});

test('a link leads on, and the form is not brought back', async () => {
	await rack.page.locator('main a[href*="/topic/"]').first().click();
	release();
	await rack.page.locator('html:not([data-static])').waitFor();
	expect(new URL(rack.page.url()).pathname).toMatch(/\/topic\//);
});
