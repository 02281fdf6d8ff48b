import { mount, unmount, type Component } from 'svelte';
import NotYetSheet from './NotYetSheet.svelte';

/** A component whose root is Sheet.svelte. */
type SheetComponent<P extends object> = Component<P & { onclose: () => void }>;

/**
 * Shows a sheet until the reader closes it. It is mounted on the body: where its button stands, the styles of the bar
 * around the button would reach into it.
 */
export function openSheet<P extends object>(
	sheet: SheetComponent<P>,
	props: P,
	opener = document.activeElement
): void {
	const mounted = mount(sheet, {
		target: document.body,
		props: {
			...props,
			onclose: () => {
				void unmount(mounted);
				// The browser gives the focus back to what had it when the sheet came, which may be later than the press.
				if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
			}
		}
	});
}

/** The same with a sheet that lies in a file of its own; what keeps it from coming is said where it would have stood. */
export async function openLater<P extends object>(
	load: () => Promise<{ default: SheetComponent<P> }>,
	props: P
): Promise<void> {
	const opener = document.activeElement;
	try {
		openSheet((await load()).default, props, opener);
	} catch {
		openSheet(NotYetSheet, {}, opener);
	}
}
