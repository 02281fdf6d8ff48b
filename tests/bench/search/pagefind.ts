// Pagefind's index of the documents, as its Node interface makes it, and which of its results is which article.
import { gunzipSync } from 'node:zlib';
import type { Document } from './questions.ts';

/** What the benchmark uses of the package, which only the benchmarks' own lock installs. */
interface Pagefind {
	createIndex(options: object): Promise<{ index: Index }>;
	close(): Promise<void>;
}
interface Index {
	addCustomRecord(record: object): Promise<{ errors: string[] }>;
	getFiles(): Promise<{ files: { path: string; content: Uint8Array }[] }>;
}

/** Each fragment begins with these characters. */
const SIGNATURE = 'pagefind_dcd';

/** Installed by the command that runs this: the types of the repository know nothing of it. */
const PAGEFIND: string = '../node_modules/pagefind/lib/index.js';

/** Path below pagefind/ → content. */
export async function pagefindFiles(
	documents: readonly Document[]
): Promise<Map<string, string | Uint8Array>> {
	const pagefind = (await import(PAGEFIND)) as Pagefind;
	const { index } = await pagefind.createIndex({ forceLanguage: 'zh' });
	for (const { id, headline, fields } of documents) {
		const { errors } = await index.addCustomRecord({
			url: `/${id}/`,
			content: fields.join('\n'),
			language: 'zh',
			meta: { title: headline }
		});
		if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
	}
	const { files } = await index.getFiles();
	await pagefind.close();
	const articles: Record<string, string> = {};
	for (const { path, content } of files) {
		const [, name] = /fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
		if (name === undefined) continue;
		const json = gunzipSync(content).toString('utf8').slice(SIGNATURE.length);
		articles[name] = (JSON.parse(json) as { url: string }).url.replaceAll('/', '');
	}
	const ofIndex = files.filter(({ path }) =>
		/\.(?:pf_index|pf_meta|pf_filter|wasm|pagefind|json)$/.test(path)
	);
	return new Map<string, string | Uint8Array>([
		...files.map(({ path, content }) => [path, content] as const),
		['articles.json', JSON.stringify(articles)],
		['files.json', JSON.stringify(ofIndex.map(({ path }) => path))]
	]);
}
