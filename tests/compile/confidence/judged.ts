// Every story that the compiler finds on pages an editor has read, with its confidence and whether it is right.
import { readFileSync } from 'node:fs';
import type { Confidence } from '../../../src/model/page.ts';
import { parseText, readTexts } from '../parse.ts';

interface GoldItem {
	kind: string;
	headline: string;
	acceptHeadlines?: string[];
	acceptStructures?: { headline: string }[];
	paragraphs: string[];
}

export interface Judged {
	confidence: Confidence;
	body: boolean;
	heading: boolean;
}

const isStory = (item: { kind: string }) => item.kind === 'article' || item.kind === 'photo';
/** Width, quotes and blanks do not count. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s“”‘’"']/gu, '');
const bodyOf = (item: { paragraphs: string[] }) => plain(item.paragraphs.join(''));

export function judgedStories(dirs: readonly string[]): Judged[] {
	return dirs.flatMap((dir) =>
		readTexts(dir).flatMap(([name, text]) => {
			const path = `${dir}/${name.replace('.txt', '.gold.json')}`;
			const { items } = JSON.parse(readFileSync(path, 'utf8')) as { items: GoldItem[] };
			const gold = items.filter(isStory);
			return parseText(text)
				.items.filter(isStory)
				.map((found) => {
					const body = bodyOf(found);
					const whole = gold.find((item) => bodyOf(item) === body);
					// A story whose body is not whole may have its own headline all the same.
					const meant = whole ?? gold.find((item) => body.includes(bodyOf(item).slice(5, 30)));
					return {
						confidence: found.confidence,
						body: whole !== undefined,
						heading: meant !== undefined && headlines(meant).includes(plain(found.headline))
					};
				});
		})
	);
}

function headlines(item: GoldItem): string[] {
	const others = (item.acceptStructures ?? []).map(({ headline }) => headline);
	return [item.headline, ...(item.acceptHeadlines ?? []), ...others].map(plain);
}

/** Chance that a right story has the greater confidence of a right and a wrong one: 0.5 is a guess. */
export function separation(stories: readonly { share: number; right: boolean }[]): number {
	const [right, wrong] = [stories.filter((s) => s.right), stories.filter((s) => !s.right)];
	const wins = right.flatMap((a) =>
		wrong.map((b): number => (a.share > b.share ? 1 : a.share === b.share ? 0.5 : 0))
	);
	return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}
