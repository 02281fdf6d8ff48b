// Articles of other issues about the same thing: those that the compiler found before this one's day, then later ones.
import type { ArticleId } from '../../model/ids.ts';
import type { Head, Text } from '../../model/pack.ts';
import type { Issue } from './issues.ts';
import type { Library } from './library.ts';

const MOST = 5;

/** `knows`: only the past, or what is at hand of later issues too. */
export function relatedTo(
	head: Head,
	text: Text,
	issue: Issue,
	library: Library,
	knows: 'past' | 'all'
): Head[] {
	const before = headsOf(text.related ?? [], library);
	const after = knows === 'all' ? laterThan(head, issue, library) : [];
	return [...before, ...after].slice(0, MOST);
}

/** Those at hand, in the order given. */
export function headsOf(ids: readonly ArticleId[], library: Library): Head[] {
	if (ids.length === 0) return [];
	const found = new Map(
		library.heads.flatMap((head) => (ids.includes(head.id) ? [[head.id, head] as const] : []))
	);
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** A street shared says more than a district, a district more than a topic; among equals the newest. */
function laterThan(head: Head, issue: Issue, library: Library): Head[] {
	const isLater = ({ issueDate }: Head) => (issueDate.best ?? '') > (issue.date.best ?? '');
	const scored = library.heads
		.filter(isLater)
		.map((other) => ({ other, score: likeness(head, other) }))
		.filter(({ score }) => score >= 2);
	// A stable sort keeps the library's order, newest first.
	return scored
		.sort((a, b) => b.score - a.score)
		.slice(0, MOST)
		.map(({ other }) => other);
}

function likeness(a: Head, b: Head): number {
	const shared = (of: (head: Head) => readonly string[]) =>
		of(a).filter((value) => of(b).includes(value)).length;
	const firstTopic = a.topics[0] !== undefined && a.topics[0] === b.topics[0] ? 1 : 0;
	return (
		3 * shared((head) => head.streets) +
		2 * shared((head) => head.districts) +
		shared((head) => head.topics) +
		firstTopic
	);
}
