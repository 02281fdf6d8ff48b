// Code units → text: a string made from numbers costs ten times as much as one that the platform decodes.

/** Both platforms have it; the types of neither belong to this realm. */
declare const TextDecoder: new (
	label: 'utf-16le',
	options: { ignoreBOM: true }
) => { decode(units: Uint16Array): string };

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** `units` hold no half of a pair without the other. */
export function toText(units: Uint16Array): string {
	return decoder.decode(units);
}
