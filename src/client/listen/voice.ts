// Which voice reads: one that lies on the device, speaks Mandarin, and has proved that it is heard.

/** The border to the platform; tests bring their own. */
export interface Speech {
	synthesis: SpeechSynthesis;
	utterance: (text: string) => SpeechSynthesisUtterance;
}

/** null: the browser reads nothing aloud. */
export function speech(): Speech | null {
	if (!('speechSynthesis' in window)) return null;
	return { synthesis: speechSynthesis, utterance: (text) => new SpeechSynthesisUtterance(text) };
}

/** Key in localStorage: the voice that proved itself. */
const KEY = 'baojia-voice';

/** Milliseconds until a voice that says nothing has failed. */
const PATIENCE = 4_000;

/** Resolves to a voice that works; null: there is none, or it does not. Never asks a voice that sends the text away. */
export async function provenVoice({
	synthesis,
	utterance
}: Speech): Promise<SpeechSynthesisVoice | null> {
	const voice = mandarin(await voices(synthesis));
	if (!voice) return null;
	if (remembered() === voice.voiceURI) return voice;
	const isProven = await new Promise<boolean>((resolve) => {
		const trial = utterance('好');
		Object.assign(trial, { voice, lang: voice.lang, volume: 0 });
		trial.onend = () => {
			resolve(true);
		};
		trial.onerror = () => {
			resolve(false);
		};
		setTimeout(resolve, PATIENCE, false);
		synthesis.speak(trial);
	});
	if (isProven) remember(voice.voiceURI);
	return isProven ? voice : null;
}

/** Voices come late in most browsers, and are announced. */
async function voices(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
	const all = synthesis.getVoices();
	if (all.length > 0) return all;
	await new Promise((resolve) => {
		synthesis.addEventListener('voiceschanged', resolve, { once: true });
		setTimeout(resolve, PATIENCE);
	});
	return synthesis.getVoices();
}

/** Android writes zh_CN. Cantonese would read Mandarin wrong. */
function mandarin(all: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
	const local = all.filter(({ localService }) => localService);
	const speaks = (pattern: RegExp) => local.filter(({ lang }) => pattern.test(lang));
	const found = [
		...speaks(/^(?:zh|cmn)[-_](?:hans[-_])?cn/i),
		...speaks(/^(?:zh|cmn)(?![-_](?:hk|mo|hant[-_]hk))/i)
	];
	return found.find((voice) => voice.default) ?? found[0] ?? null;
}

function remembered(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null; // nothing can be kept: it proves itself anew
	}
}

function remember(uri: string): void {
	try {
		localStorage.setItem(KEY, uri);
	} catch {
		// Refused: it proves itself anew.
	}
}
