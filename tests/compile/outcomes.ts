// How many stories of a folder's pages come out as its editor's reading has them.
import { readFileSync } from 'node:fs';
import { parseText, readTexts } from './parse.ts';

interface GoldItem {
	kind: string;
	headline: string;
	acceptHeadlines?: string[];
	acceptStructures?: { headline: string }[];
	paragraphs: string[];
}

const isStory = (item: { kind: string }) => item.kind === 'article' || item.kind === 'photo';

/** Width, quotes and blanks do not count. */
const plain = (text: string) =>
	text.normalize('NFKC').replace(/\s/gu, '').replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");

export interface Outcome {
	page: string;
	/** The body is whole and in order, nothing else in it. */
	body: boolean;
	/** And carries its own headline. */
	headline: boolean;
}

export function outcomes(dir: string): Outcome[] {
	return readTexts(dir).flatMap(([page, text]) => {
		const gold = JSON.parse(
			readFileSync(`${dir}/${page.replace('.txt', '.gold.json')}`, 'utf8')
		) as {
			items: GoldItem[];
		};
		const stories = parseText(text).items.filter(isStory);
		return gold.items.filter(isStory).map((want) => {
			const found = stories.find(
				(story) => plain(story.paragraphs.join('')) === plain(want.paragraphs.join(''))
			);
			const headlines = [
				want.headline,
				...(want.acceptHeadlines ?? []),
				...(want.acceptStructures ?? []).map(({ headline }) => headline)
			];
			return {
				page,
				body: found !== undefined,
				headline: found !== undefined && headlines.map(plain).includes(plain(found.headline))
			};
		});
	});
}

export function share(all: readonly Outcome[], field: 'body' | 'headline'): number {
	return all.filter((story) => story[field]).length / all.length;
}
