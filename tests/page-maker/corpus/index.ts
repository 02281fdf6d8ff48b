import type { Story } from '../story.ts';
import { country } from './country.ts';
import { culture } from './culture.ts';
import { epidemic } from './epidemic.ts';
import { honours } from './honours.ts';
import { longAndShort } from './long-and-short.ts';
import { national } from './national.ts';
import { photos } from './photos.ts';
import { rights } from './rights.ts';
import { warmth } from './warmth.ts';

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

export { photos };
