// `npm run verify -- https://host/base/`: a published site, checked as its readers will get it.
import { verifySite, type SiteFinding, type SiteReport } from './verify-site.ts';

const USAGE = 'usage: npm run verify -- https://host/base/';

process.exitCode = await main(process.argv.slice(2));

/** Returns the exit code: 0; 1 something is wrong, each is named; 2 usage. */
async function main([address = '', ...rest]: string[]): Promise<number> {
	if (!URL.canParse(address) || rest.length > 0) {
		console.error(USAGE);
		return 2;
	}
	const base = new URL(address.endsWith('/') ? address : `${address}/`);
	const report = await verifySite(base);
	for (const line of said(report.findings)) console.error(line);
	const errors = report.findings.filter(({ severity }) => severity === 'error').length;
	console.log(`${errors === 0 ? 'good' : 'BAD'}: ${base.href}: ${sum(report)}, ${errors} wrong`);
	return errors === 0 ? 0 : 1;
}

function sum({ manifest, files, bytes, pages }: SiteReport): string {
	if (!manifest) return 'no manifest';
	const all = manifest.packs.length * 2 + (manifest.places?.length ?? 0);
	return `${manifest.articles} articles, ${files} of ${all} files (${bytes} bytes) as the manifest says, ${pages} pages`;
}

/** Errors first; what is alike on many paths once, with the first of them. */
function said(findings: readonly SiteFinding[]): string[] {
	const alike = new Map<string, SiteFinding[]>();
	for (const finding of findings) {
		// Each wrong file is named; a header is left out everywhere or nowhere.
		const key =
			finding.severity === 'note' ? finding.message : `${finding.path} ${finding.message}`;
		alike.set(key, [...(alike.get(key) ?? []), finding]);
	}
	return [...alike.values()]
		.flatMap(([first, ...others]) => (first ? [{ ...first, others: others.length }] : []))
		.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
		.map(({ path, severity, message, others }) => {
			const more = others > 0 ? ` (and ${others} more)` : '';
			return `${severity}: ${path || '/'}: ${message}${more}`;
		});
}
