import { expect, test } from 'vitest';
import { fieldText } from '../../../src/compile/5-enrich/story-text.ts';

test('a quoted stretch that holds a closing mark takes its opening one along', () => {
	const raw = '据了解,“五一”期间,大家都在岗位上';
	const { text, passage, clause } = fieldText('body', raw);
	const [from, to] = [text.indexOf('五一'), text.indexOf('期间') + 2];
	expect(clause(from, to)).toBe('“五一”期间');
	expect(passage(from, to)).toMatch(/^“五一”期间/);
	expect(clause(text.indexOf('岗位'), text.length)).toBe('大家都在岗位上');
});
