// Proof pages → a folder that is not the sources' own.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { EnrichedPage } from '../5-enrich/enriched-page.ts';
import { proofPage } from './proof-page.ts';

/** Why proofs may not go there, or null. Beside the sources the next build would take them for pages. */
export function refuseFolder(dir: string, sources: readonly string[]): string | null {
	const target = resolve(dir);
	if (existsSync(target) && !statSync(target).isDirectory())
		return `--report ${dir}: is not a folder`;
	return sources.some((source) => resolve(dirname(source)) === target)
		? `--report ${dir}: holds the sources; name another folder`
		: null;
}

/** One page a source, named like it. reasons: of all pages, each begins with its source. */
export function writeProofs(
	pages: readonly EnrichedPage[],
	reasons: readonly string[],
	dir: string
): void {
	mkdirSync(dir, { recursive: true });
	const taken = new Set<string>();
	for (const page of pages) {
		const own = `${page.source}: `;
		const about = reasons.flatMap((reason) =>
			reason.startsWith(own) ? [reason.slice(own.length)] : []
		);
		writeFileSync(join(dir, freeName(basename(page.source), taken)), proofPage(page, about));
	}
}

/** Sources of different folders may bear one name. */
function freeName(source: string, taken: Set<string>): string {
	let name = `${source}.html`;
	for (let i = 2; taken.has(name); i++) name = `${source}-${i}.html`;
	taken.add(name);
	return name;
}
