import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import DistrictMap from '../../../src/client/figures/DistrictMap.svelte';
import { DISTRICTS, type DistrictSlug } from '../../../src/model/district.ts';

let mounted: Record<string, unknown> | null = null;

afterEach(() => {
	if (mounted) void unmount(mounted);
	document.body.replaceChildren();
});

it('is a link a district, named with its count, and follows the counts', () => {
	const counts = $state(
		Object.fromEntries(DISTRICTS.map(({ slug }) => [slug, 0])) as Record<DistrictSlug, number>
	);
	const props = { counts, href: (slug: DistrictSlug) => `/district/${slug}/`, current: 'daxing' };
	mounted = mount(DistrictMap, { target: document.body, props: props as never });
	const label = () =>
		document.querySelector('a[href="/district/miyun/"]')?.getAttribute('aria-label');
	expect(document.querySelectorAll('a')).toHaveLength(16);
	expect(document.querySelectorAll('a[aria-current="page"]')).toHaveLength(1);
	expect(label()).toBe('密云区 0 篇');
	counts.miyun = 4;
	flushSync();
	expect(label()).toBe('密云区 4 篇');
	expect(document.querySelector('a[href="/district/miyun/"] path')?.getAttribute('class')).toBe(
		't t3'
	);
});
