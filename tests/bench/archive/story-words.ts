// Which words one story uses: mostly its own and its field's, for the rest anybody's. Real texts repeat themselves so.
import type { Chance } from '../../page-maker/random.ts';
import { Chance as Seeded } from '../../page-maker/random.ts';
import { drawWords, LEXICON, pickWord, type PartOfSpeech, type Words } from './lexicon.ts';

/** Fields of life that the paper writes about, each with words of its own. */
const FIELDS = 90;
/** Of ten words, from the story's own and from its field's; tuned until the text packs as news do (README.md). */
const OWN = 5;
const FIELD = 3;
const OWN_WORDS = 14;
const FIELD_WORDS = 120;

const PARTS = Object.keys(LEXICON) as PartOfSpeech[];
type Vocabulary = Record<PartOfSpeech, Words>;

const vocabulary = (chance: Chance, size: number): Vocabulary =>
	Object.fromEntries(
		PARTS.map((part) => [part, drawWords(LEXICON[part], size, chance)])
	) as Vocabulary;

const fields = Array.from({ length: FIELDS }, (_, i) =>
	vocabulary(new Seeded(90_000 + i), FIELD_WORDS)
);

/** Picks words for one story; same chance, same words. */
export function storyWords(chance: Chance): (part: PartOfSpeech) => string {
	const field = chance.pick(fields);
	const own = vocabulary(chance, OWN_WORDS);
	return (part) => {
		const tenth = chance.whole(0, 9);
		const from = tenth < OWN ? own : tenth < OWN + FIELD ? field : LEXICON;
		return pickWord(from[part], chance);
	};
}
