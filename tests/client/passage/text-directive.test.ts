import { expect, it } from 'vitest';
import { wordsIn, type Passage } from '../../../src/client/passage/passage.ts';
import {
	findSought,
	passageLink,
	readDirective
} from '../../../src/client/passage/text-directive.ts';

const URL = 'https://paper.example/a/7km3q9xd2a/';
const BODY = [
	'工会办夜校，工会办食堂。',
	'第二天，工会办夜校的消息传开了，大家都说好，来报名的人从早到晚没有断过，一天就满了三个班，还有人等着。'
];

function passage(paragraph: number, at: number, to: number): Passage {
	const words = BODY[paragraph - 1]!.slice(at, to);
	return { from: { paragraph, at }, to: { paragraph, at: to }, words };
}

it('a link names the paragraph, and its words lead back to the passage', () => {
	const whole = passage(2, 4, 9);
	const link = passageLink(URL, whole, BODY);
	expect(link).toMatch(/#p2:~:text=/);
	const found = findSought(readDirective(link)!, BODY)!;
	expect([found.from, found.to]).toEqual([whole.from, whole.to]);
});

it('words that stood earlier are told apart by what stands before them', () => {
	const second = passage(1, 6, 8);
	expect(passageLink(URL, second, BODY)).toContain('-,');
	const found = findSought(readDirective(passageLink(URL, second, BODY))!, BODY)!;
	expect(found.from).toEqual(second.from);
});

it('long words are named by both ends', () => {
	const long = passage(2, 0, BODY[1]!.length);
	const link = passageLink(URL, long, BODY);
	expect(link.length).toBeLessThan(350);
	const found = findSought(readDirective(link)!, BODY)!;
	expect(wordsIn(BODY, found)).toBe(BODY[1]);
});

it('a passage over two paragraphs is found whole', () => {
	const both = { from: { paragraph: 1, at: 6 }, to: { paragraph: 2, at: 3 }, words: '' };
	const found = findSought(readDirective(passageLink(URL, both, BODY))!, BODY)!;
	expect([found.from.paragraph, found.to.paragraph]).toEqual([1, 2]);
});

it('a passage that ends inside a word is widened to it, since browsers find whole words only', () => {
	const inside = passage(1, 0, 1);
	expect(readDirective(passageLink(URL, inside, BODY))!.start).toBe('工会');
});

it('hyphens and commas of the text are not taken for the directive’s own', () => {
	const body = ['A-1,B-2型'];
	const all = { from: { paragraph: 1, at: 0 }, to: { paragraph: 1, at: 8 }, words: '' };
	expect(readDirective(passageLink(URL, all, body))).toEqual({
		prefix: '',
		start: 'A-1,B-2型',
		end: null
	});
});

it.each(['', '#p3', '#:~:text=', '#:~:other=1'])('no directive in %j', (hash) => {
	expect(readDirective(hash)).toBeNull();
});
