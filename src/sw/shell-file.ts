// One file of the shell, or of what comes later, as the build lists it.

export interface ShellFile {
	/** Relative to the worker. */
	url: string;
	/** Lower-case hex SHA-256 of the file's bytes; of a page the beginning of it. */
	revision: string;
}

/**
 * The browser compares the bytes too: a host that already serves the new worker but still an old file fails this
 * install, which is tried again, instead of leaving a mixed shell. Not for HTML: hosts write into it.
 */
export function withIntegrity(file: ShellFile): ShellFile & { integrity?: string } {
	if (file.url.endsWith('.html') || !/^[0-9a-f]{64}$/.test(file.revision)) return file;
	const bytes = file.revision.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];
	return { ...file, integrity: `sha256-${btoa(String.fromCharCode(...bytes))}` };
}
