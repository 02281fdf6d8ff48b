import { expect, it } from 'vitest';
import { addressIn } from '../../../src/client/share/open-address.ts';

it.each([
	['the number as it is read out', '7KM3Q 9XD2A', '/a/7km3q9xd2a/'],
	['a number with letters taken for figures', '7km3q-9xd2O', '/a/7km3q9xd20/'],
	['a link of any host and base', 'https://x.example/reader/a/7km3q9xd2a/', '/a/7km3q9xd2a/'],
	[
		'a message around a link',
		'工会办夜校——劳动午报\nhttps://x.example/a/7km3q9xd2a/ 看看',
		'/a/7km3q9xd2a/'
	],
	['a link without its slash', 'x.example/a/7km3q9xd2a', '/a/7km3q9xd2a/'],
	['a number in a sentence', '编号：7KM3Q 9XD2A', '/a/7km3q9xd2a/'],
	[
		'the passage of a link',
		'https://x.example/a/7km3q9xd2a/#p3:~:text=%E5%B7%A5',
		'/a/7km3q9xd2a/#p3:~:text=%E5%B7%A5'
	]
])('%s', (_name, text, address) => {
	expect(addressIn(text)).toBe(address);
});

it.each(['', '工会办夜校', 'https://x.example/', '12351', 'javascript:alert(1)'])(
	'nothing in %j',
	(text) => {
		expect(addressIn(text)).toBeNull();
	}
);
