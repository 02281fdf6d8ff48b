import { saveFile } from '../own/save-file.ts';

/** Through the system's sheet where it takes such a file, else as a download. What was done, for the reader. */
export async function giveFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const file = new File([bytes], name, { type: 'application/octet-stream' });
	if (typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })) {
		try {
			await navigator.share({ files: [file] });
			return '已交给系统分享。';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return '没有分享。';
		}
	}
	saveFile(name, file, file.type);
	return '已导出，文件在下载里。';
}
