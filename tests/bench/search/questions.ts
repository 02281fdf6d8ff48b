// What the search benchmark asks, and the true answers: a plain scan of norm(field).includes(norm(question)).
import type { Chance } from '../../page-maker/random.ts';

/** An article as every engine gets it: the compared forms of its fields. */
export interface Document {
	id: string;
	headline: string;
	fields: string[];
}

export interface Question {
	set: string;
	text: string;
	/** Of all articles that hold it. */
	truth: string[];
	/** The articles whose headlines it is a piece of: one of them should come first. Empty for other questions. */
	meant: string[];
}

const FREQUENT = [
	'的',
	'工作',
	'发展',
	'国家',
	'职工',
	'总工会',
	'朝阳区',
	'服务中心',
	'朝阳区总工会',
	'介绍,'
];

/** `each`: questions a set. All are texts without blanks and quotation marks, so every engine takes them as they are. */
export function makeQuestions(
	documents: readonly Document[],
	each: number,
	chance: Chance
): Question[] {
	const piece = (length: number) => cut(chance.pick(documents).fields[3] ?? '', length, chance);
	const name = () => chance.pick(documents).fields[2]?.split('、')[0] ?? '';
	const times = (make: () => string) => Array.from({ length: each }, make);
	const sets: [string, string[]][] = [
		['2 characters', times(() => piece(2))],
		['4 characters', times(() => piece(4))],
		['names', times(name)],
		['frequent', FREQUENT]
	];
	const plain = sets.flatMap(([set, texts]) =>
		texts.filter(isPlain).map((text) => ({ set, text, truth: scan(documents, text), meant: [] }))
	);
	const titles = times(() => cut(chance.pick(documents).headline, 8, chance))
		.filter(isPlain)
		.map((text) => ({
			set: 'headline',
			text,
			truth: scan(documents, text),
			meant: documents.filter(({ headline }) => headline.includes(text)).map(({ id }) => id)
		}));
	return [...plain, ...titles];
}

function cut(text: string, length: number, chance: Chance): string {
	const at = chance.whole(0, Math.max(0, text.length - length));
	return text.slice(at, at + length);
}

function isPlain(text: string): boolean {
	return text !== '' && !/[\s"“”‘’*:：~|-]/u.test(text);
}

function scan(documents: readonly Document[], text: string): string[] {
	return documents
		.filter(({ fields }) => fields.some((field) => field.includes(text)))
		.map(({ id }) => id);
}
