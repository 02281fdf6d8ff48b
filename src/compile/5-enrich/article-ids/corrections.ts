// What a person wrote beside the page, put into its articles: headings set by hand, words replaced.
import type { WordsCorrection } from '../../1-ingest/corrections.ts';
import type { Story } from '../../4-stories/story.ts';

/** The story as corrected; calls `onused` for each correction whose words stand in it. */
export function correct<S extends Story>(
	story: S,
	corrections: readonly WordsCorrection[],
	onused: (correction: WordsCorrection) => void
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
	}, setHeadings(story));
}

function setHeadings<S extends Story>(story: S): S {
	const { headline, kicker, subtitle } = story.byHand ?? {};
	if (headline === undefined && kicker === undefined && subtitle === undefined) return story;
	return {
		...story,
		headline: headline ?? story.headline,
		kicker: kicker === undefined ? story.kicker : kicker,
		subtitle: subtitle === undefined ? story.subtitle : subtitle,
		confidence: { ...story.confidence, heading: 1 }
	};
}
