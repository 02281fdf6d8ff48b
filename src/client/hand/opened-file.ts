/** What TypeScript does not know of `window`; Chromium alone has it, in an installed app. */
interface WithQueue {
	launchQueue?: {
		setConsumer(consume: (launch: { files: readonly FileSystemFileHandle[] }) => void): void;
	};
}

/** Hears of the file that the system opened with the app (file_handlers of the web manifest). Returns what stops it. */
export function onOpenedFile(take: (file: File) => void): () => void {
	let isOn = true;
	(window as WithQueue).launchQueue?.setConsumer(({ files: [handle] }) => {
		if (isOn) void handle?.getFile().then(take);
	});
	return () => {
		isOn = false;
	};
}
