// Articles of other issues about the same thing.
import type { Head } from '../../model/pack.ts';
import type { Issue } from './issues.ts';
import type { Library } from './library.ts';

const MOST = 3;

/** A street shared says more than a district, a district more than a topic; among equals the newest. */
export function relatedTo(head: Head, issue: Issue, library: Library): Head[] {
	const inIssue = new Set(issue.heads);
	const scored = library.heads
		.filter((other) => !inIssue.has(other))
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
