// Prices of judgements about lines, in one place. A unit is roughly "one odd thing about a page"; a reason behind each
// number names the page that made it necessary (seeds 000 to 004; the others lie in tests/compile/pages).

export const WRAPPED = {
	cutStart: 5, // no line of its own begins with a closing sign: 004
	firstTooLong: 3, // an indented line cannot reach the measure: 106
	shortParagraph: 0.8,
	shortLine: 3.5, // a short line that ends no sentence is a heading: 105
	wide: 0.6, // a caption across columns: 107
	tooLong: 2,
	farTooLong: 3.5, // two em over the measure: a headline: 112
	nextLead: 1.5, // 近日 begins a paragraph: 113
	loose: 0.4, // signs and digits make widths uncertain by an em: 107
	echo: 1.2, // a headline between two columns without a blank row: 124
	widthChanges: 0.5, // a caption below a column: 121
	headingAlone: -0.6, // one or two lines between blank rows: 107
	heading: 1,
	headingFull: 1.6, // a headline as wide as the column below it: 105
	headingExclaims: 0.5,
	headingCloses: 6,
	headingSentences: 4,
	headingComma: 1,
	headingDangles: 3,
	headingHangs: 0.5,
	headingLead: 2,
	headingConnective: 3,
	headingLong: 1.5,
	headingBelow: 0.5,
	headingInside: 2.5, // a column may break in mid-sentence above a headline: 105
	headingInsideAfterGap: 0.7,
	headless: 0.6, // stories without 本报讯: 120
	interrupted: 1, // 邝一 摄 between two halves of a sentence: 106
	resume: 1.7,
	resumeAfterGap: 0.8,
	endsFull: 0.3,
	paragraphOpen: 4,
	paragraphOpenAfterGap: 2,
	cutByDateline: 3.2,
	cutByDatelineAfterGap: 1.2,
	loneOpen: 1.5, // one line between blank rows, then 本报讯: a headline: 107
	hiddenCut: 2.8, // a line that is not indented below a finished paragraph belongs elsewhere: 106
	hiddenCutAfterGap: 0.8,
	notice: 3,
	noticeWord: 1.2,
	noticeUntitled: 2,
	noticeUnfounded: 5, // no title, no word of a notice: a story in a box
	noticeAfterTitle: -1.5,
	noticeAfterContact: 2,
	afterSignature: 3, // (记者 X) closes its story: 123
	noticeGoesOn: -1.5,
	noticeBroken: 2,
	noticeEnds: 0.3,
	noticeOver: 4, // 特此公告。 is the last of it
	halves: 2, // text is not set with blanks between its words
	loneBody: 1, // one line between blank rows is seldom text: 105
	acrossBody: 3, // side-by-side pages: 129
	headingAboveContact: 1.5
};

export const FLOWING = {
	cutStart: 5,
	openEnd: 1.6,
	subhead: 2, // a title between a story's paragraphs is a paragraph of its own
	nextLead: 2.5, // 近日 begins a caption between two halves of a sentence
	heading: 0.3,
	headingExclaims: 0.5,
	headingCloses: 7,
	headingSentences: 5,
	headingComma: 1,
	headingHangs: 2,
	headingDangles: 4,
	headingUnbalanced: 1.5,
	headingLead: 2.5,
	headingConnective: 3, // 同时,…还积极 is a cut paragraph: 001
	headingLong: 1.5,
	headingAgain: 0.2,
	headingInside: 3,
	headless: 1, // stories without 本报讯: 105
	headlessUnsigned: 2.8, // nobody signs what would begin here: 102
	interrupted: 0.8,
	aboveByline: 3.5, // what stands above 本报记者 X is a headline, though it asks or exclaims
	resume: 3,
	resumeAfterSign: 1.5,
	join: 0.6,
	joinWord: -1.2, // 精心打|造 is a cut paragraph, not a headline: 000
	continuesClosed: 3,
	paragraphOpen: 4,
	notice: 2.5,
	noticeWord: 1.2,
	noticeUntitled: 2,
	noticeUnfounded: 5, // no title, no word of a notice: a story in a box
	noticeAfterTitle: -1.5,
	noticeAfterContact: 1.5,
	afterSignature: 3,
	noticeGoesOn: -1.5,
	noticeBroken: 2,
	noticeEnds: 0.3,
	noticeOver: 4, // 特此公告。 is the last of it
	headingAboveContact: 1.5 // an advertiser's line stands between 广告 and the number: 002
};
