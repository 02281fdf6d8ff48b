// What a person wrote beside the page, put into its articles.
import type { Correction } from '../../1-ingest/sidecar.ts';
import type { Story } from '../../4-stories/story.ts';

/** The story as corrected; calls `onused` for each correction whose words stand in it. */
export function correct<S extends Story>(
	story: S,
	corrections: readonly Correction[],
	onused: (correction: Correction) => void
): S {
	return corrections.reduce((corrected, correction) => {
		const { before, after } = correction;
		const put = <T extends string | null>(text: T) => {
			if (!text?.includes(before)) return text;
			onused(correction);
			return text.replaceAll(before, () => after);
		};
		return {
			...corrected,
			kicker: put(corrected.kicker),
			headline: put(corrected.headline),
			subtitle: put(corrected.subtitle),
			column: put(corrected.column),
			credits: corrected.credits.map((credit) => ({ ...credit, names: credit.names.map(put) })),
			paragraphs: corrected.paragraphs.map(put)
		};
	}, story);
}
