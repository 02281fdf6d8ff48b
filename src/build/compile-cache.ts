// What earlier builds made of the same pages, kept in a folder that anyone may delete: it costs time, and nothing else.
import { createHash } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Remember } from '../compile/remember.ts';

const FOLDER = 'node_modules/.cache/baojia';
/** What the stages' results depend on beside their input. */
const SOURCES = ['compile', 'model', 'search'];

/** What no build asked for after so long goes. Other sources may be built in between. */
const MONTH = 30 * 86_400_000;

/**
 * One file a result, named by the hash of what it was made from, in a folder named by the compiler's own hash. Closing
 * sweeps what is old and was not asked for, and the results of other compilers.
 */
export function openCache(dir = FOLDER): { remember: Remember; close(): void } {
	const own = hashCompiler();
	const folder = join(dir, own);
	const asked = new Set<string>();
	const remember: Remember = (what, of, make) => {
		const name = `${what}-${createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32)}`;
		const known = read(join(folder, name));
		asked.add(name);
		if (known !== null) return known.result as ReturnType<typeof make>;
		const result = make();
		write(folder, name, { result });
		return result;
	};
	return {
		remember,
		close() {
			for (const other of list(dir)) if (other !== own) remove(join(dir, other));
			for (const name of list(folder)) {
				const path = join(folder, name);
				if (!asked.has(name) && age(path) > MONTH) remove(path);
			}
		}
	};
}

/** Of every source file, and of Node, whose dictionaries cut words. */
function hashCompiler(): string {
	const hash = createHash('sha256').update(process.version);
	for (const source of SOURCES) {
		const root = fileURLToPath(new URL(`../${source}`, import.meta.url));
		for (const path of readdirSync(root, { recursive: true }).map(String).sort()) {
			if (/\.(?:ts|json)$/.test(path)) hash.update(path).update(readFileSync(join(root, path)));
		}
	}
	return hash.digest('hex').slice(0, 16);
}

/** null: not there, or not whole; it is made anew then. */
function read(path: string): { result: unknown } | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as { result: unknown };
	} catch {
		return null;
	}
}

/** A full disk or a folder that may not be written makes the build slower, not worse. */
function write(folder: string, name: string, value: { result: unknown }): void {
	const fresh = join(folder, `${name}.${process.pid}`);
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(fresh, JSON.stringify(value));
		renameSync(fresh, join(folder, name));
	} catch {
		remove(fresh);
	}
}

function list(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function age(path: string): number {
	try {
		return Date.now() - statSync(path).mtimeMs;
	} catch {
		// Another build has swept it.
		return 0;
	}
}

function remove(path: string): void {
	try {
		rmSync(path, { recursive: true, force: true });
	} catch {
		// It may not be deleted: then it stays.
	}
}
