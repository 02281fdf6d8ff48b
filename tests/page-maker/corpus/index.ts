import type { Story } from '../story.ts';
import { advice } from './advice.ts';
import { briefs } from './briefs.ts';
import { country } from './country.ts';
import { culture } from './culture.ts';
import { dry } from './dry.ts';
import { epidemic } from './epidemic.ts';
import { featuresOfPlaces } from './features-of-places.ts';
import { features } from './features.ts';
import {
	advertisementsMore,
	bannersMore,
	foliosMore,
	undatedFoliosMore
} from './furniture-more.ts';
import * as furniture from './furniture.ts';
import { honours } from './honours.ts';
import { interviews } from './interviews.ts';
import { longAndShort } from './long-and-short.ts';
import { national } from './national.ts';
import { opinion } from './opinion.ts';
import { photosMore } from './photo-more.ts';
import { photos } from './photos.ts';
import { rightsCases } from './rights-cases.ts';
import { rights } from './rights.ts';
import { verseAndEssay } from './verse-and-essay.ts';
import { warmth } from './warmth.ts';
import { wire } from './wire.ts';

/** What pages are made of. */
export interface Stock {
	articles: Story[];
	photos: Story[];
	banners: string[][];
	advertisements: string[][];
	folios: string[];
	undatedFolios: string[];
}

export const articles: Story[] = [
	warmth,
	epidemic,
	honours,
	rights,
	culture,
	country,
	national,
	longAndShort
].flat();

/** Reports, most of which 本报讯 opens. */
export const first: Stock = { ...furniture, articles, photos };

/** With everything else that a daily prints: briefs, features, interviews, advice, opinion, a literary page, the wire. */
export const whole: Stock = {
	articles: [
		articles,
		advice,
		briefs,
		dry,
		features,
		featuresOfPlaces,
		interviews,
		opinion,
		rightsCases,
		verseAndEssay,
		wire
	].flat(),
	photos: [...photos, ...photosMore],
	banners: [...furniture.banners, ...bannersMore],
	advertisements: [...furniture.advertisements, ...advertisementsMore],
	folios: [...furniture.folios, ...foliosMore],
	undatedFolios: [...furniture.undatedFolios, ...undatedFoliosMore]
};
