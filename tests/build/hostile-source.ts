// A source folder by someone who means harm, or just exports badly.

export const HOSTILE_HEADLINES = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"'-alert(1)-' $& $' $` ${alert(1)}",
	'</title></script><!-- ]]> {@html}'
];

const article = (headline: string, n: number) => ({
	headline,
	kicker: headline,
	subtitle: headline,
	credits: [{ role: '记者', names: [headline] }],
	paragraphs: [`第${n}篇，朝阳区总工会举办职工运动会，${headline}`, headline]
});

/** Path → content. */
export const HOSTILE_SOURCE: Record<string, string | Uint8Array> = {
	'2023-03-01/02.json': JSON.stringify({
		issueDate: '2023-03-01',
		pageNumber: 2,
		articles: HOSTILE_HEADLINES.map(article)
	}),
	'2023-03-02-02.txt':
		'<script>alert(2)</script>职工运动会开幕\n\n' +
		'本报讯 (记者 <b>某</b>) 近日,通州区总工会举办职工运动会,"><img src=x onerror=alert(2)>三百名职工参加。\n',
	'README.md': 'not a page',
	'.hidden': 'not a page',
	'empty.txt': '',
	'binary.txt': new Uint8Array([0, 1, 2, 0, 255, 0, 7, 0]),
	'picture.png': new Uint8Array([137, 80, 78, 71]),
	'unknown.json': '{"rows": []}',
	'broken.json': '{'
};

export const UNUSABLE = ['empty.txt', 'binary.txt', 'picture.png', 'unknown.json', 'broken.json'];
