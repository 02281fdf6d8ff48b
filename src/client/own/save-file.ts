/** Gives a text or a file's bytes to the reader as a file, the way every browser does: a link that is followed at once. */
export function saveFile(name: string, content: BlobPart, type = 'application/json'): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// Not at once: Safari reads it after the click.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 60_000);
}
