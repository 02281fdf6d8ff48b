// Reading aloud as state: sentence by sentence, the present one marked. A pause cancels and later says the sentence again,
// since pausing loses the rest on Android.
import { paint } from '../passage/paint.ts';
import { rangeOf, type Passage } from '../passage/passage.ts';
import { sentencesOf } from './sentences.ts';
import { listenState } from './listen-state.svelte.ts';
import { provenVoice, speech, type Speech } from './voice.ts';

export const RATES = [0.75, 1, 1.25, 1.5] as const;

class Listening {
	rate = $state<number>(1);

	#speech: Speech | null = null;
	#voice: SpeechSynthesisVoice | null = null;
	#paragraphs: readonly HTMLElement[] = [];
	#sentences: Passage[] = [];
	#at = 0;
	/** Of the utterance that may go on; an older one's end is no end. */
	#turn = 0;

	/** Until the returned function is called, this body is what is read. */
	open(paragraphs: readonly HTMLElement[]): () => void {
		listenState.toggle = () => {
			if (listenState.state === 'off') this.start();
			else this.stop();
		};
		this.#paragraphs = paragraphs;
		this.#speech = speech();
		this.#at = 0;
		void this.#prove();
		return () => {
			this.stop();
			listenState.isAvailable = false;
			this.#paragraphs = [];
		};
	}

	/** From the paragraph on the screen. */
	start(): void {
		this.#sentences = sentencesOf(this.#paragraphs.map((paragraph) => paragraph.textContent));
		const first = this.#paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > 60);
		const found = this.#sentences.findIndex(({ from }) => from.paragraph > first);
		this.#at = Math.max(0, found);
		this.#say();
	}

	pause(): void {
		this.#turn += 1;
		listenState.state = 'paused';
		this.#speech?.synthesis.cancel();
	}

	resume(): void {
		this.#say();
	}

	skip(by: 1 | -1): void {
		this.#at = Math.min(this.#sentences.length - 1, Math.max(0, this.#at + by));
		this.#say();
	}

	setRate(rate: number): void {
		this.rate = rate;
		if (listenState.state === 'speaking') this.#say();
	}

	stop(): void {
		this.#turn += 1;
		if (listenState.state !== 'off') this.#speech?.synthesis.cancel();
		listenState.state = 'off';
		paint('spoken');
	}

	async #prove(): Promise<void> {
		this.#voice = this.#speech && (await provenVoice(this.#speech));
		listenState.isAvailable = this.#voice !== null && this.#paragraphs.length > 0;
	}

	#say(): void {
		const sentence = this.#sentences[this.#at];
		if (!sentence || !this.#speech || !this.#voice) {
			this.stop();
			return;
		}
		const turn = (this.#turn += 1);
		const { synthesis, utterance } = this.#speech;
		synthesis.cancel();
		const spoken = utterance(sentence.words);
		Object.assign(spoken, { voice: this.#voice, lang: this.#voice.lang, rate: this.rate });
		spoken.onend = () => {
			if (turn !== this.#turn) return;
			this.#at += 1;
			this.#say();
		};
		spoken.onerror = () => {
			if (turn === this.#turn) this.stop();
		};
		listenState.state = 'speaking';
		this.#show(sentence);
		synthesis.speak(spoken);
	}

	#show(sentence: Passage): void {
		const find = () => rangeOf(sentence, this.#paragraphs);
		paint('spoken', () => [find() ?? []].flat());
		const range = find();
		if (!range) return;
		const { top, bottom } = range.getBoundingClientRect();
		const isInSight = top > 60 && bottom < innerHeight - 160;
		if (isInSight) return;
		const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		scrollBy({ top: top - innerHeight / 3, behavior: isCalm ? 'auto' : 'smooth' });
	}
}

export const listening = new Listening();

export function listenTo(paragraphs: readonly HTMLElement[]): () => void {
	return listening.open(paragraphs);
}
