import { mount, unmount, type Component } from 'svelte';

/**
 * Shows a sheet, a component whose root is Sheet.svelte, until the reader closes it. It is mounted on the body: where
 * its button stands, the styles of the bar around the button would reach into it.
 */
export function openSheet<P extends object>(
	sheet: Component<P & { onclose: () => void }>,
	props: P
): void {
	const mounted = mount(sheet, {
		target: document.body,
		props: { ...props, onclose: () => void unmount(mounted) }
	});
}
