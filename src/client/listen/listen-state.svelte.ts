// What the button says of reading aloud; the reading itself lies in the article's later file, and fills this in.

class ListenState {
	/** A voice has proved itself, and there is something to read. */
	isAvailable = $state(false);
	state = $state<'off' | 'speaking' | 'paused'>('off');
	toggle: () => void = () => {};
}

export const listenState = new ListenState();
