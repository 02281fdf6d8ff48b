// Prices of judgements about fragments, in one place; lower is likelier. Numbers are the pages that made a weight
// necessary (seeds 000 to 004; the others lie in tests/compile/pages).

export const LINK = {
	/** No sentence ends at its end, and nothing follows. */
	endOpen: 5,
	/** In mid-sentence, and nothing comes before. */
	startNext: 6,
	/** A paragraph begins, without 本报讯, byline or headline above. */
	startFirst: 3,
	startBelowHead: 0.8,
	startBelowByline: 0.3,
	/** A byline may slip between a story's columns. */
	startBelowInnerByline: 1.6,
	/** On a page where all stories open with 本报讯. */
	startUnreported: 1.2,
	beforeLead: 0.6,
	/** Nothing at all between two paragraphs. */
	unbroken: -1.5,
	startLead: -0.6,
	startUnsure: 0.8,
	startCaption: -2.3,
	openToNext: 0,
	openToFirst: 3.5,
	openToFirstFlowing: 1.5,
	closedToNext: 1.6,
	closedFullToNext: 0.6,
	closedToFirst: 0.6,
	belowHead: 1.2,
	/** A sentence that broke off above a headline goes on below it. */
	belowHeadOpen: 0.4,
	belowByline: 1.5,
	afterCaption: 4,
	/** X 摄 may stand in the middle of a story: 125. */
	afterPicture: 0.6,
	otherMeasure: 4,
	something: 0.4,
	eachBody: 0.15,
	bodiesMost: 0.8,
	wordAcross: -1,
	quoteCloses: -0.8,
	quoteOpen: 0.8,
	/** Cosine at which two pieces are as likely of one story as of two; measured over paragraphs of 23 pages. */
	cosineEven: 0.014,
	cosineFloor: 0.004,
	similar: 1,
	firstRound: 0.3,
	/** Headlines that speak of both, or of one each: 125. */
	anchors: 2,
	likeMost: 1.8,
	unlikeMost: 1.2,
	/** The widths do not say whether a paragraph begins here. */
	unsure: 0.3
};

export const HEAD = {
	/** Share of the heading's rare pairs that the body holds. */
	similar: 6,
	/** The same for the body's first paragraph alone. */
	similarLead: 2,
	/** Directly above a beginning or below an end, times the square of how often this page's sure headings stand so. */
	place: 3.4,
	aboveAtLeast: 0.6,
	belowAtLeast: 0.3,
	near: 0.2,
	/** What a banner scores; a heading must beat it. */
	banner: 1.4,
	slogan: 2.5,
	/** Two heading lines in one run that go to different stories. */
	switchInRun: 1.2,
	switchInLine: 2.2,
	/** Half a line to a story, half to the banners. */
	switchFromBanner: 1.6,
	switchOverGap: 0.3,
	cutWord: 1.5,
	/** A few characters above another heading: a column's title. */
	shortAbove: 0.8,
	/** Each line between a heading and its body makes the place weaker. */
	fartherUp: 0.25,
	/** A story with no heading, and one with a second that stands elsewhere. */
	headless: 3.5,
	secondRun: 1.2
};
