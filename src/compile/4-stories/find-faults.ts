// What a reader of the diagnostics should look at in a story.
import type { PageDiagnostic } from '../../model/page.ts';
import { diagnostic } from '../report.ts';
import type { Chain } from './link.ts';
import type { Story } from './story.ts';

const QUOTE = 20;

/** A beginning or an end that seems to be missing, and a story without a headline. */
export function findFaults(story: Story, chain: Chain): PageDiagnostic[] {
	const found: PageDiagnostic[] = [];
	const [first, last] = [chain[0], chain.at(-1)];
	const begin = (story.paragraphs[0] ?? '').slice(0, QUOTE);
	if (first?.begins === 'next')
		found.push(diagnostic('loose_text', first.lines[0]?.row ?? 0, begin));
	if (story.headline === '')
		found.push(diagnostic('headless_story', first?.lines[0]?.row ?? 0, begin));
	if (last?.open) {
		found.push(
			diagnostic(
				'open_end',
				last.lines.at(-1)?.row ?? 0,
				(story.paragraphs.at(-1) ?? '').slice(-QUOTE)
			)
		);
	}
	return found;
}
