// The places of the paper: five along the bottom edge, the same as a line of words on wide pages.
import type { Route } from '../../model/routes.ts';

export interface Place {
	word: string;
	route: Route;
	/** Names of the routes at which one is in this place. */
	holds: readonly Route['name'][];
}

export const PLACES: readonly Place[] = [
	{ word: '首页', route: { name: 'home' }, holds: ['home'] },
	{ word: '日期', route: { name: 'calendar', month: null }, holds: ['calendar', 'issue'] },
	{ word: '各区', route: { name: 'districts' }, holds: ['districts', 'district'] },
	{ word: '专题', route: { name: 'topics' }, holds: ['topics', 'topic', 'pictures'] },
	{ word: '搜索', route: { name: 'search', params: '' }, holds: ['search'] }
];

/** The reader's own things; in 长辈版 the fourth of four places. */
export const MINE: Place = {
	word: '我的',
	route: { name: 'saved' },
	holds: ['saved', 'offline', 'settings']
};

/** Value of aria-current: the page itself, or the place that a page below it lies in. */
export function currentIn(place: Place, at: Route['name']): 'page' | 'true' | undefined {
	if (place.route.name === at) return 'page';
	return place.holds.includes(at) ? 'true' : undefined;
}
