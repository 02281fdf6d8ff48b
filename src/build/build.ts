// `npm run build`: a folder of issues → a static site. Reads like its steps.
import type { PublishedId } from '../compile/5-enrich/article-ids/ids-file.ts';
import { formatFinding } from '../compile/report.ts';
import { readOptions, USAGE, type BuildOptions } from './build-options.ts';
import { compileSource, type Hands } from './compile-source.ts';
import type { Files } from './bundle.ts';
import { packsOfRelease } from './keep-previous.ts';
import { readParts } from './read-parts.ts';
import { readPrevious } from './read-previous.ts';
import { readSigner } from './sign-key.ts';
import { refusal, writeSite } from './write-site.ts';

// Svelte and vite ask for it; a test runner's or a developer's own setting must not reach the site.
process.env['NODE_ENV'] = 'production';

process.exitCode = await main(process.argv.slice(2));

/** Returns the exit code: 0; 1 an input was unusable, each is named and the rest is built; 2 usage. */
async function main(args: string[]): Promise<number> {
	let options: BuildOptions;
	try {
		options = readOptions(args);
		const refused = refusal(options.out);
		if (refused !== null) throw new Error(refused);
	} catch (error) {
		return complain(`${message(error)}\n${USAGE}`, 2);
	}
	let previous: PublishedId[];
	let kept: Files;
	let hands: Hands;
	try {
		hands = {
			signer: options.sign === null ? null : readSigner(options.sign),
			parts: readParts(options.parts)
		};
		previous = readPrevious(options);
		kept = options.keepFrom === null ? new Map<string, never>() : packsOfRelease(options.keepFrom);
	} catch (error) {
		return complain(message(error), 1);
	}
	return build(options, previous, kept, hands);
}

/** `kept`: files of the release before. */
async function build(
	options: BuildOptions,
	previous: PublishedId[],
	kept: Files,
	hands: Hands
): Promise<number> {
	const { archive, findings } = compileSource(options.source, previous, hands);
	for (const finding of findings) console.error(formatFinding(finding));
	if (!archive) return complain(`${options.source}: no page to build from, nothing was written`, 1);
	// vite takes a second to load: not before there is something to build.
	const { siteFiles } = await import('./site-files.ts');
	const files = new Map([
		...kept,
		...(await siteFiles(archive, options, hands.signer?.publicKey ?? null))
	]);
	try {
		writeSite(files, options.out);
	} catch (error) {
		return complain(`--out ${options.out}: cannot be written (${message(error)})`, 1);
	}
	const { articles, issues } = archive.manifest;
	console.error(`${options.out}: ${articles} articles of ${issues} days`);
	return findings.some(({ diagnostic }) => diagnostic.severity === 'error') ? 1 : 0;
}

function complain(text: string, exitCode: number): number {
	console.error(text);
	return exitCode;
}

function message(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
