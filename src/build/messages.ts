// `npm run messages`: src/client/language/messages.data.ts, every message of the interface, read off its sources, so that one
// without its English does not compile. A message is what stands in one text, attribute or string of a source; {} stands where
// something is put in.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { parse } from 'svelte/compiler';

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = resolve(ROOT, 'src/client/language/messages.data.ts');

const FOLDERS = ['src/client', 'src/model'];

/** Where Han characters are the paper's own words, or go to other people, who read the paper: no part of the interface. */
const NOT_INTERFACE = [
	/client\/data\/(compose|holidays)\.ts$/,
	/client\/display\/(full-width|quote-breaks)\.ts$/,
	/client\/language\//,
	/client\/listen\/(sentences|voice)\.ts$/,
	/client\/search\/by-name\.ts$/,
	/client\/search\/research\/(csv|export-files|stamp)\.ts$/,
	/client\/share\/(citations|open-address|poster|set-lines|share-text)\.ts$/,
	/model\/page\.ts$/
];

/** What they are given is a file's name and words. */
const FILES = new Set(['saveFile', 'giveFile']);

const HAN = /\p{Script=Han}/u;

interface Node {
	type: string;
	[field: string]: unknown;
}

/** Of all sources, each once, in the order of their characters. */
export function readMessages(): string[] {
	const sources = FOLDERS.flatMap((folder) =>
		readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.map((name) => `${folder}/${name}`)
			.filter((path) => /\.(ts|svelte)$/.test(path) && !NOT_INTERFACE.some((not) => not.test(path)))
	);
	return [...new Set(sources.flatMap((path) => messagesOf(path)))].sort();
}

function messagesOf(path: string): string[] {
	const text = readFileSync(resolve(ROOT, path), 'utf8');
	const source = path.endsWith('.svelte') ? text : `<script lang="ts">${text}</script>`;
	const found: string[] = [];
	const tell = (message: string) => {
		const said = message.replace(/\s+/g, ' ').trim();
		if (HAN.test(said)) found.push(said);
	};
	visit(parse(source, { modern: true }), tell);
	return found;
}

function visit(value: unknown, tell: (message: string) => void): void {
	if (Array.isArray(value)) {
		if (value.some((item) => isNode(item) && isSaid(item))) tellRuns(value as Node[], tell);
		for (const item of value) visit(item, tell);
		return;
	}
	if (!isNode(value) || value.type === 'Comment' || value.type === 'TSLiteralType') return;
	if (value.type === 'CallExpression' && FILES.has(String((value['callee'] as Node)['name'])))
		return;
	if (value.type === 'Literal' && typeof value['value'] === 'string') tell(value['value']);
	if (value.type === 'TemplateLiteral') {
		const quasis = value['quasis'] as { value: { cooked: string } }[];
		tell(quasis.map((quasi) => quasi.value.cooked).join('{}'));
	}
	for (const [field, child] of Object.entries(value)) {
		if (field !== 'leadingComments' && field !== 'trailingComments') visit(child, tell);
	}
}

/** What stands side by side without an element or a block between comes into the page as one text. */
function tellRuns(nodes: readonly Node[], tell: (message: string) => void): void {
	let run = '';
	for (const node of nodes) {
		if (node.type === 'Text') run += String(node['data']);
		else if (node.type === 'ExpressionTag') run += '{}';
		else {
			tell(run);
			run = '';
		}
	}
	tell(run);
}

function isSaid({ type }: Node): boolean {
	return type === 'Text' || type === 'ExpressionTag';
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'type' in value;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const lines = readMessages().map((message) => `\n\t| ${JSON.stringify(message)}`);
	const text = `// Every message of the interface, by \`npm run messages\`.\nexport type Message =${lines.join('')};\n`;
	writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
}
