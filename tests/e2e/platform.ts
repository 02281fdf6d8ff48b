// What no machine of the tests has, put in at the platform's border; runs in the page, before its own scripts.

/** A voice of the device that says everything at once, and what it was told to say. */
export function platform(): void {
	const said: string[] = [];
	Object.assign(window, { said });
	class Utterance {
		text: string;
		onend?: () => void;
		constructor(text: string) {
			this.text = text;
		}
	}
	const synthesis = {
		getVoices: () => [{ lang: 'zh-CN', localService: true, voiceURI: 'local', name: '本机' }],
		addEventListener: () => {},
		cancel: () => {},
		speak: (utterance: Utterance) => {
			said.push(utterance.text);
			// The trial ends; what is read aloud goes on until it is stopped.
			if (utterance.text === '好') setTimeout(() => utterance.onend?.());
		}
	};
	Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
	Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}

/** Notes what live regions say. One that comes with its words says nothing: what was not there cannot change. */
export function overhear(): void {
	const heard: string[] = [];
	Object.assign(window, { heard });
	const regions = '[aria-live], [role=status], [role=alert]';
	new MutationObserver((changes) => {
		const fresh = changes.flatMap(({ addedNodes }) => [...addedNodes]);
		for (const { target } of changes) {
			const element = target instanceof Element ? target : target.parentElement;
			const region = element?.closest(regions);
			if (region && !fresh.some((node) => node.contains(region))) heard.push(region.textContent);
		}
	}).observe(document, { subtree: true, childList: true, characterData: true });
}
