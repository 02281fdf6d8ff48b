// The table by which traditional characters are compared, for whoever looks for words: worker and article.
import { CHARACTERS_PATH, knowsCharacters, learnCharacters } from '../../search/characters.ts';

/** `base`: the site's. Without the table simplified words find simplified texts all the same; the next call tries again. */
export async function readCharacters(base: string): Promise<void> {
	if (knowsCharacters()) return;
	try {
		const reply = await fetch(new URL(CHARACTERS_PATH, base));
		if (reply.ok) learnCharacters(await reply.text());
	} catch {
		// Neither device nor network has it now.
	}
}
