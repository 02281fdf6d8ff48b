// An article as it is sent on, with a printed day and with an inferred one.
import type { Shared } from '../../../src/client/share/share-text.ts';
import type { IsoDate } from '../../../src/model/date.ts';
import type { ArticleId } from '../../../src/model/ids.ts';

export const BASE = 'https://paper.example/reader/';

const day = (text: string) => text as IsoDate;

export const printed: Shared = {
	id: '7km3q9xd2a' as ArticleId,
	kind: 'article',
	headline: '工会办夜校',
	excerpt: '昨晚，第一堂课开讲。',
	issueDate: {
		basis: 'masthead',
		best: day('2022-01-09'),
		earliest: day('2022-01-09'),
		latest: day('2022-01-09')
	},
	pageNumber: 2,
	writers: ['白莹', '马超']
};

export const inferred: Shared = {
	...printed,
	pageNumber: null,
	issueDate: {
		basis: 'inferred',
		best: day('2022-11-17'),
		earliest: day('2022-11-07'),
		latest: day('2022-12-06')
	}
};
