// QR codes in pictures: by the browser where it can, else by a decoder that comes when it is needed.

interface Detector {
	detect(image: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

interface WithDetector {
	BarcodeDetector?: {
		new (options: { formats: string[] }): Detector;
		getSupportedFormats(): Promise<string[]>;
	};
}

/** The text of a code in the picture; null: none is seen. Rejects never. */
export type ReadCode = (picture: HTMLCanvasElement) => Promise<string | null>;

/** Rejects where the decoder cannot be loaded. */
export async function codeReader(): Promise<ReadCode> {
	return (await nativeReader()) ?? (await bundledReader());
}

async function nativeReader(): Promise<ReadCode | null> {
	const { BarcodeDetector } = globalThis as WithDetector;
	if (!BarcodeDetector) return null;
	const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
	if (!formats.includes('qr_code')) return null;
	const detector = new BarcodeDetector({ formats: ['qr_code'] });
	return async (picture) => {
		const codes = await detector.detect(picture).catch(() => []);
		return codes[0]?.rawValue ?? null;
	};
}

async function bundledReader(): Promise<ReadCode> {
	const { default: decode } = await import('jsqr');
	return (picture) => {
		const { width, height } = picture;
		const image = picture.getContext('2d')?.getImageData(0, 0, width, height);
		const code = image && decode(image.data, width, height);
		return Promise.resolve(code?.data ?? null);
	};
}
