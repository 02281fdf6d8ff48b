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
	// Looking through years of heads takes longer than drawing the page.
	const isEnough = before.length >= MOST || knows === 'past';
	const after = isEnough ? [] : laterThan(head, issue, library);
	return [...before, ...after].slice(0, MOST);
}

/** Those at hand, in the order given. */
export function headsOf(ids: readonly ArticleId[], { byId }: Library): Head[] {
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A street shared says more than a district, a district more than a topic; among equals the newest. */
function laterThan(head: Head, issue: Issue, library: Library): Head[] {
	const day = issue.date.best ?? '';
	const scored: { other: Head; score: number }[] = [];
	for (const other of library.heads) {
		if ((other.issueDate.best ?? '') <= day) continue;
		const score = likeness(head, other);
		if (score >= 2) scored.push({ other, score });
	}
	// A stable sort keeps the library's order, newest first.
	return scored
		.sort((a, b) => b.score - a.score)
		.slice(0, MOST)
		.map(({ other }) => other);
}

function likeness(a: Head, b: Head): number {
	const firstTopic = a.topics[0] !== undefined && a.topics[0] === b.topics[0] ? 1 : 0;
	return (
		3 * shared(a.streets, b.streets) +
		2 * shared(a.districts, b.districts) +
		shared(a.topics, b.topics) +
		firstTopic
	);
}

function shared(some: readonly string[], others: readonly string[]): number {
	let count = 0;
	for (const value of some) if (others.includes(value)) count += 1;
	return count;
}
