// Every place of a query in an article, in its line: what researchers read by columns.
import { PARAGRAPH_BREAK } from './fields.ts';
import type { Line, Mark } from './protocol.ts';

/** `fields`, `marks`: in the order of FIELDS. `context`: UTF-16 units on each side, less at a field's ends. */
export function linesOf(
	fields: readonly string[],
	marks: readonly (readonly Mark[])[],
	context: number
): Line[] {
	return fields.flatMap((text, field) =>
		(marks[field] ?? []).map(([from, to]) => ({
			field,
			before: whole(text.slice(Math.max(0, from - context), from)),
			found: whole(text.slice(from, to)),
			after: whole(text.slice(to, to + context))
		}))
	);
}

/** In one line, without the half of a character that was cut at an end. */
function whole(text: string): string {
	return text.replaceAll(PARAGRAPH_BREAK, ' ').replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
}
