// `npm run soak`: every property of the unit tests with many fresh cases, and the table that the README's reader can check.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const RUNS = process.env['SOAK'] ?? '5000';
const REPORT = 'node_modules/.cache/soak.json';

interface Report {
	numTotalTests: number;
	numFailedTests: number;
	testResults: { name: string; assertionResults: { status: string }[] }[];
}

const { status } = spawnSync(
	'npx',
	[
		'vitest',
		'run',
		'--project',
		'unit',
		'--testTimeout',
		'3600000',
		'--reporter',
		'default',
		'--reporter',
		'json',
		'--outputFile.json',
		REPORT
	],
	{ stdio: 'inherit', env: { ...process.env, SOAK: RUNS } }
);

const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
const rows = report.testResults
	.map(({ name, assertionResults }) => {
		const failed = assertionResults.filter((result) => result.status === 'failed').length;
		const path = name.slice(name.indexOf('tests/'));
		return `| ${path} | ${assertionResults.length} | ${failed} |`;
	})
	.sort();
writeFileSync(
	'tests/SOAK.md',
	[
		'# Soak',
		'',
		`Each property of the unit tests ran with ${RUNS} fresh cases (\`npm run soak\`).`,
		'',
		'| file | tests | failed |',
		'|---|--:|--:|',
		...rows,
		'',
		`${report.numTotalTests - report.numFailedTests} passed, ${report.numFailedTests} failed`,
		''
	].join('\n')
);
process.exit(status ?? 1);
