// Prices of judgements about lines of recognised text, in one place. A unit is roughly "one odd thing about a page"; a reason behind each
// number names the page that made it necessary (seeds 000 to 004; the others lie in tests/compile/pages).

export const FLOWING = {
	cutStart: 5,
	openEnd: 1.6,
	subhead: 2, // a title between a story's paragraphs is a paragraph of its own
	textHalves: 1.5, // two halves with a blank between are a headline, though it asks: pages of advice
	textAsks: 2.4, // a short question by itself between two stories is a headline: pages of advice
	nextLead: 2.5, // 近日 begins a caption between two halves of a sentence
	heading: 0.3,
	headingExclaims: 0.5,
	headingCloses: 7,
	headingSentences: 5,
	headingComma: 1,
	headingInner: 5, // 【法律分析】, 编辑同志：, verse: pages of advice and of letters
	headingBrokenOff: 8, // a page with more beginnings of cut text than ends of it: see broken-off.ts
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
