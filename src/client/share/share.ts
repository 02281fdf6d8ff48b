// Sending on: the system's share sheet where there is one, else the clipboard, else the reader's own hands.
import { shareMessage, type ShareText } from './share-text.ts';

/** cancelled: the reader closed the sheet. refused: neither way is open; the text must be shown to be selected. */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'refused';

export type Channels = Partial<Pick<Navigator, 'share' | 'canShare' | 'clipboard'>>;

export async function share(what: ShareText, channels: Channels): Promise<ShareOutcome> {
	if (channels.share && channels.canShare?.(what) !== false) {
		try {
			await channels.share(what);
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
			// Offered but refused (an embedded frame, a policy): the clipboard is left.
		}
	}
	return (await copy(shareMessage(what), channels)) ? 'copied' : 'refused';
}

/** Whether the text is on the clipboard now. */
export async function copy(text: string, { clipboard }: Channels): Promise<boolean> {
	if (!clipboard) return false; // plain http, or an old browser
	try {
		await clipboard.writeText(text);
		return true;
	} catch {
		return false; // the browser or the reader said no
	}
}
