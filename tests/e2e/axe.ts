// What axe finds in a page.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export async function violations(page: Page): Promise<[rule: string, places: string[]][]> {
	// What was found in several frames would be put together in a page of its own, which takes most of the time: there are none.
	expect(page.frames()).toHaveLength(1);
	const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
	return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
