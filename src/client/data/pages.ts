// What each view is given: one type a route, told apart by `name`.
import type { IsoDate, IssueDate } from '../../model/date.ts';
import type { PackEntry } from '../../model/manifest.ts';
import type { Head, PackPage, Text } from '../../model/pack.ts';
import type { Route } from '../../model/routes.ts';
import type { FrontPage } from './compose.ts';
import type { DistrictPage, DistrictsPage } from './district-page.ts';
import type { Issue } from './issues.ts';
import type { MonthPage, YearRow } from './month.ts';
import type {
	AboutPage,
	OfflinePage,
	PicturesPage,
	SavedPage,
	SearchPage,
	SettingsPage
} from './own-pages.ts';
import type { TopicPage, TopicsPage } from './topic-page.ts';

export type PageData =
	| HomePage
	| CalendarPage
	| IssuePage
	| DistrictsPage
	| DistrictPage
	| TopicsPage
	| TopicPage
	| ArticlePage
	| SearchPage
	| SavedPage
	| OfflinePage
	| SettingsPage
	| AboutPage
	| PicturesPage
	| NotFoundPage
	| AwayPage;

/** How much of the archive the page could look through. */
export interface Coverage {
	/** In the whole archive. */
	articles: number;
	issues: number;
	/** Articles whose heads are at hand. */
	atHand: number;
	/** Packs that are neither stored nor reachable. */
	missing: readonly PackEntry[];
}

export interface HomePage {
	name: 'home';
	/** The newest; null: the archive is empty, or nothing of it is at hand. */
	issue: Issue | null;
	front: FrontPage | null;
	/** The lead's text as far as a wide page shows it. */
	opening: string;
	/** The issues before it, newest first, at most three. */
	earlier: Issue[];
	/** The issue of an earlier year nearest to this one's day and month. */
	sameSeason: Issue | null;
	coverage: Coverage;
}

export interface CalendarPage {
	name: 'calendar';
	/** null: no issue has a day. */
	month: MonthPage | null;
	years: YearRow[];
	/** The day that the address asks for, and its neighbours; `issue` null: there is none, or it is not at hand. */
	asked: {
		day: IsoDate;
		isKnown: boolean;
		issue: Issue | null;
		earlier: IsoDate | null;
		later: IsoDate | null;
	} | null;
	/** Issues of the month shown, newest first, as far as they are at hand. */
	issues: Issue[];
	/** All issues at hand, for an archive too small for a calendar to be the way in; [] for a large one. */
	all: Issue[];
	undated: number;
	coverage: Coverage;
}

export interface IssuePage {
	name: 'issue';
	issue: Issue;
	older: Issue | null;
	newer: Issue | null;
	coverage: Coverage;
}

export interface ArticlePage {
	name: 'article';
	head: Head;
	text: Text;
	/** The issue it is read in, with the evidence of its date. */
	issue: Issue;
	date: IssueDate;
	/** The printed page it stands on there. */
	page: PackPage;
	/** 1-based place in the issue. */
	place: number;
	previous: Head | null;
	next: Head | null;
	/** The rest of the issue, without previous and next, at most four. */
	others: Head[];
	/** The same story in earlier print. */
	sameAs: Head[];
	/** Of other issues, at most five. */
	related: Head[];
}

export interface NotFoundPage {
	name: 'not-found';
	path: string;
}

/** It may exist, but what it lies in is neither stored nor reachable. */
export interface AwayPage {
	name: 'away';
	route: Route;
	/** The pack that holds the article, where that is known. */
	place?: PackEntry;
	coverage: Coverage;
}
