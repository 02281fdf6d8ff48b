import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { converter, rewriteInTraditional } from '../../../src/client/language/traditional.ts';

const toTaiwan = converter('tw');

it('chooses among several traditional characters by the word', () => {
	expect(toTaiwan('皇后以后发现头发，干部干活')).toBe('皇后以後發現頭髮，幹部幹活');
});

it('keeps the length of every text, so that places in it hold', () => {
	const text = fc.string({
		unit: fc.constantFrom('发', '后', '里', '面', '台', '干', '𠮷', 'a', '，', '台', '湾')
	});
	fc.assert(fc.property(text, (before) => toTaiwan(before).length === before.length));
});

let stop = () => {};
beforeEach(() => {
	document.body.innerHTML =
		'<p aria-label="标题">总工会</p><b translate="no">简体</b><textarea>总工会</textarea>';
	stop = rewriteInTraditional(document, 'tw');
});
afterEach(() => {
	stop();
});

const paragraph = () => document.querySelector('p')!;
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('writes texts and labels, but not what is marked or typed', () => {
	expect(paragraph().textContent).toBe('總工會');
	expect(paragraph().getAttribute('aria-label')).toBe('標題');
	expect(document.querySelector('b')!.textContent).toBe('简体');
	expect(document.querySelector('textarea')!.value).toBe('总工会');
});

it('writes what comes later, and puts back what stood there', async () => {
	paragraph().firstChild!.nodeValue = '职工';
	const added = document.createElement('p');
	added.textContent = '国家';
	document.body.append(added);
	await settled();
	expect([paragraph().textContent, added.textContent]).toEqual(['職工', '國家']);
	stop();
	expect([paragraph().textContent, added.textContent]).toEqual(['职工', '国家']);
	expect(paragraph().getAttribute('aria-label')).toBe('标题');
});
