// A search under way: what is asked, what was answered, what the address says of it.
import { tick } from 'svelte';
import type { FirstHits, SearchQuery, SearchResult } from '../../search/protocol.ts';
import { PAUSE } from '../pace/pause.ts';
import { hitLeftBy } from './back-to-hit.ts';
import { growList, wantedOf } from './grow-list.ts';
import { formatSearch, isAsking, PAGE, PIECE, parseSearch, type View } from './search-address.ts';
import type { More, OnFirst } from './search-client.ts';

/** The latest answer to a question, or null when a newer question has overtaken it. Rejects when it cannot be answered. */
export type Ask = (
	query: SearchQuery,
	more?: More,
	onfirst?: OnFirst
) => Promise<SearchResult | null>;

/** How the address follows: `typing` replaces the entry, `commit` makes one to come back to. */
export type Follow = (params: string, how: 'typing' | 'commit') => void;

export type Answer =
	| { status: 'idle' }
	| { status: 'loading' }
	/** The first hits are there; how many there are is not known yet. */
	| { status: 'counting'; query: SearchQuery; result: FirstHits }
	| { status: 'ready'; query: SearchQuery; result: SearchResult }
	| { status: 'failed'; message: string };

/** Milliseconds of rest after a key before a question is put that has to fetch what it looks through. */
const REST = 60;

export class SearchState {
	query = $state.raw<SearchQuery>(parseSearch('').query);
	view = $state<View>('hits');
	/** What stands in the field, spaces and all. */
	text = $state('');
	/** What the address says that names nothing. */
	ignored = $state.raw<readonly string[]>([]);
	answer = $state.raw<Answer>({ status: 'idle' });
	/** The answer on screen belongs to the question before: still right to read, soon to be replaced. */
	isStale = $state(false);
	/** What is asked is not, or not wholly, answered yet. */
	get isAwaited(): boolean {
		return this.isStale || this.answer.status === 'loading' || this.answer.status === 'counting';
	}

	/** More of the hits that are to be listed are on their way. */
	isGrowing = $state(false);

	/** What it shows, as the address says it; null: nothing was shown yet. */
	address: string | null = null;

	#ask: Ask;
	#follow: Follow;
	#screenful: () => number;
	#seq = 0;
	#rest: ReturnType<typeof setTimeout> | undefined;
	/** The last answer had to be fetched: each key would fetch as much again. */
	#isFetching = false;
	/** To how many months the reader has agreed, for the words that stand. */
	#months: number | undefined;

	/**
	 * screenful: hits asked for at first. The others of the list follow when no more keys do, and whole where a hit is come
	 * back to.
	 */
	constructor(ask: Ask, follow: Follow, screenful: () => number) {
		this.#ask = ask;
		this.#follow = follow;
		this.#screenful = screenful;
	}

	/** The page was opened, or came back to, with this address. `start`: when the reader set off, for the measure. */
	show = (params: string, start: number): Promise<void> => {
		const { query, view, ignored } = parseSearch(params);
		this.address = params;
		this.view = view;
		this.ignored = ignored;
		this.text = query.q;
		return this.#put(query, start);
	};

	/** A key was struck. Not called while an input method composes. */
	type = (text: string, start: number): void => {
		this.text = text;
		this.#alter({ q: text.trim(), limit: PAGE });
		clearTimeout(this.#rest);
		if (this.#isFetching) this.#rest = setTimeout(() => void this.#put(this.query, start), REST);
		else void this.#put(this.query, start);
		// After the question, which the worker is at meanwhile.
		this.#tell('typing');
	};

	/** Enter: asks at once, and makes the search a place to come back to. */
	commit = (text: string, start: number): Promise<void> => {
		this.text = text;
		this.#set({ q: text.trim(), limit: PAGE }, 'commit');
		return this.#put(this.query, start);
	};

	/** Filters, order, or other words than were typed. */
	change = (change: Partial<SearchQuery>, start: number): Promise<void> => {
		this.text = change.q ?? this.text;
		this.#set({ limit: PAGE, ...change }, 'commit');
		return this.#put(this.query, start);
	};

	/** A question beside the reader's own; null: the reader asks something, which is not to be overtaken, or has overtaken it. */
	aside = async (query: SearchQuery, more?: More): Promise<SearchResult | null> => {
		if (this.isStale || this.answer.status !== 'ready') return null;
		return this.#ask(query, { ...this.#agreed(), ...more });
	};

	/** The same hits, looked at otherwise. */
	look = (view: View): void => {
		this.view = view;
		this.#set({}, 'commit');
	};

	/** So many hits are to be listed. */
	list = (limit: number): void => {
		this.#set({ limit }, 'typing');
		if (!this.isGrowing) void this.#grow();
	};

	/** Looks through so many months, newest first, whatever has to be fetched for it. */
	reach = (months: number, start: number): Promise<void> => {
		this.#months = months;
		return this.#put(this.query, start);
	};

	again = (start: number): Promise<void> => this.#put(this.query, start);

	/** The page is gone. One worker serves all pages: what this one still had to ask would overtake the next one's question. */
	leave = (): void => {
		clearTimeout(this.#rest);
		this.#seq += 1;
		this.answer = { status: 'idle' };
	};

	#set(change: Partial<SearchQuery>, how: 'typing' | 'commit'): void {
		this.#alter(change);
		this.#tell(how);
	}

	#alter(change: Partial<SearchQuery>): void {
		if (change.q !== undefined && change.q !== this.query.q) this.#months = undefined;
		this.query = { ...this.query, ...change };
		this.ignored = [];
	}

	#tell(how: 'typing' | 'commit'): void {
		this.address = formatSearch(this.query, this.view);
		this.#follow(this.address, how);
	}

	async #put(query: SearchQuery, start: number): Promise<void> {
		clearTimeout(this.#rest);
		this.query = query;
		const seq = (this.#seq += 1);
		if (!isAsking(query)) {
			this.answer = { status: 'idle' };
			this.isStale = false;
			return;
		}
		if (this.answer.status === 'ready' || this.answer.status === 'counting') this.isStale = true;
		else this.answer = { status: 'loading' };
		const limit = Math.min(query.limit, hitLeftBy() ? PIECE : this.#screenful());
		const begin = (result: FirstHits) => {
			if (seq === this.#seq) void this.#show({ status: 'counting', query, result }, start);
		};
		const answer = await this.#answerTo({ ...query, limit }, begin);
		// A newer question is under way: its answer alone counts.
		if (seq !== this.#seq || !answer) return;
		this.isGrowing =
			answer.status === 'ready' && answer.result.hits.length < wantedOf(this, answer.result.total);
		await this.#show(answer, start);
		if (this.isGrowing && seq === this.#seq)
			this.#rest = setTimeout(() => void this.#grow(), PAUSE);
	}

	async #show(answer: Answer, start: number): Promise<void> {
		const seq = this.#seq;
		this.answer = answer;
		this.isStale = false;
		await tick();
		if (seq === this.#seq) measure(answer, start);
	}

	/** To as many as the address names: after a reload, too. What cannot be had, a press on 再看 asks for again. */
	async #grow(): Promise<void> {
		const seq = this.#seq;
		this.isGrowing = true;
		await growList(this).catch(() => undefined);
		if (seq === this.#seq) this.isGrowing = false;
	}

	#agreed(): More {
		return this.#months === undefined ? {} : { months: this.#months };
	}

	async #answerTo(query: SearchQuery, onfirst: OnFirst): Promise<Answer | null> {
		try {
			const result = await this.#ask(query, this.#agreed(), onfirst);
			if (result) this.#isFetching = result.reach !== undefined;
			return result && { status: 'ready', query, result };
		} catch (error) {
			return { status: 'failed', message: error instanceof Error ? error.message : String(error) };
		}
	}
}

/** From the keystroke, or 0 on a navigation, to the first results in the page: where the budget of a search is read off. */
function measure(answer: Answer, start: number): void {
	if (answer.status !== 'ready' && answer.status !== 'counting') return;
	const { query, status } = answer;
	const total = status === 'ready' ? answer.result.total : null;
	performance.measure('search', { start, detail: { q: query.q, total } });
}
