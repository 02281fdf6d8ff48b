// What is on screen: the page of the present route, kept up with the archive. Events drive it, no effects.
import { CARRIED, pathFor, type Route } from '../../model/routes.ts';
import type { Archive } from './archive.svelte.ts';
import type { Loadable } from './loadable.ts';
import { pageData } from './page-data.ts';
import type { PageData } from './pages.ts';

/** Milliseconds that the page before stays on screen while the next one is read; then the wait is shown. */
const PATIENCE_MS = 250;

/** Each is called once at most. */
export interface Moments {
	/** The page before is on screen for the last time. */
	onleave?: () => void;
	/** The route's page, or what came instead of it, is the one to render. */
	onshown?: () => void;
}

export class Screen {
	/** Replaced whole. */
	shown = $state.raw<Loadable<PageData>>({ status: 'loading' });
	/** Of what is shown. */
	route = $state.raw<Route>({ name: 'home' });

	readonly #archive: Archive;
	#wanted: Route = { name: 'home' };
	#turn = 0;
	/** A page is being read, or none has been asked for yet. */
	#isBusy = true;
	#moments: Moments = {};

	constructor(archive: Archive) {
		this.#archive = archive;
	}

	/** A call that a newer one overtakes reaches no further moment. */
	show = async (route: Route, moments: Moments = {}): Promise<void> => {
		const turn = (this.#turn += 1);
		this.#wanted = route;
		this.#moments = { ...moments };
		this.#isBusy = true;
		const wait = setTimeout(() => {
			this.#put(turn, { status: 'loading' });
		}, PATIENCE_MS);
		let next = await this.#load(route);
		if (next.status === 'ready' && next.value.name === 'away' && (await this.#fetch(route))) {
			next = this.#placed(await this.#load(route));
		}
		clearTimeout(wait);
		if (turn === this.#turn) this.#isBusy = false;
		this.#put(turn, next);
	};

	/** The archive has changed under the page. A page that is just being read will have the change. */
	refresh = async (): Promise<void> => {
		const turn = this.#turn;
		if (!this.#isBusy) this.#put(turn, await this.#load(this.#wanted));
	};

	/** An answer to an older question is dropped. */
	#put(turn: number, next: Loadable<PageData>): void {
		if (turn !== this.#turn) return;
		const { onleave, onshown } = this.#moments;
		delete this.#moments.onleave;
		onleave?.();
		this.route = this.#wanted;
		this.shown = next;
		if (next.status === 'loading') return;
		delete this.#moments.onshown;
		onshown?.();
	}

	async #load(route: Route): Promise<Loadable<PageData>> {
		const { library, isComplete } = this.#archive;
		if (library.status !== 'ready') return library;
		try {
			const page = await pageData(route, library.value);
			const isAbsent = page.name === 'not-found' || page.name === 'away';
			return isAbsent && !isComplete ? { status: 'loading' } : { status: 'ready', value: page };
		} catch {
			return { status: 'offline' }; // the text's pack has gone from the device, and no network gives it
		}
	}

	/** An article that is not to be had now: in which pack it lies, or that there is none such. */
	#placed(next: Loadable<PageData>): Loadable<PageData> {
		if (next.status !== 'ready' || next.value.name !== 'away') return next;
		const { route } = next.value;
		const place = route.name === 'article' ? this.#archive.placeOf(route.id) : undefined;
		if (place === null)
			return { status: 'ready', value: { name: 'not-found', path: pathFor(route) } };
		return place ? { status: 'ready', value: { ...next.value, place } } : next;
	}

	/** What is not kept on the device is asked of the network once. False: that would not help. */
	async #fetch(route: Route): Promise<boolean> {
		if (route.name === 'article' && location.hash.startsWith(CARRIED)) return false; // its text has come along
		if (route.name === 'article') await this.#archive.seek({ id: route.id });
		else if (route.name === 'issue') {
			await this.#archive.seek({ day: route.day === 'undated' ? null : route.day });
		} else return false;
		return true;
	}
}
