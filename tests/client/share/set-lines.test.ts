import { expect, it } from 'vitest';
import { balancedLines, setLines } from '../../../src/client/share/set-lines.ts';

/** Every character is one wide. */
const measure = (text: string) => text.length;

it('a closing mark begins no line, an opening one ends none', () => {
	expect(setLines('一二三四，五六', 4, measure)).toEqual(['一二三', '四，五六']);
	for (const line of setLines('一二三“四五”六，七八。九十', 4, measure)) {
		expect(line).not.toMatch(/^[，。”]|“$/);
	}
});

it('figures and Latin words stay whole', () => {
	expect(setLines('共有12351人', 6, measure)).toEqual(['共有', '12351人']);
});

it('what is too long ends in an ellipsis within the width', () => {
	const lines = setLines('一二三四五六七八九十', 4, measure, 2);
	expect(lines).toHaveLength(2);
	expect(lines[1]).toMatch(/……$/);
	expect(measure(lines[1]!)).toBeLessThanOrEqual(4);
});

it('no character is lost', () => {
	const text = '“甲乙”丙丁，戊己庚辛。壬癸（子丑）寅卯';
	expect(setLines(text, 5, measure).join('')).toBe(text);
	expect(balancedLines(text, 9, measure).join('')).toBe(text);
});

it('a headline breaks between words, into even lines', () => {
	const lines = balancedLines('职工图书馆今天开放', 8, measure);
	expect(lines).toHaveLength(2);
	expect(Math.abs(lines[0]!.length - lines[1]!.length)).toBeLessThanOrEqual(3);
});
