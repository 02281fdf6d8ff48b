// `npm run soak`: every property of the unit tests with many fresh cases, and the table that the README's reader can check.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { faultTable, type Fault } from './faults/fault-report.ts';

const RUNS = process.env['SOAK'] ?? '5000';
const REPORT = 'node_modules/.cache/soak.json';
const FAULTS = 'node_modules/.cache/faults.json';

interface Report {
	numTotalTests: number;
	numFailedTests: number;
	testResults: { name: string; assertionResults: { status: string; meta?: { fault?: Fault } }[] }[];
}

const unit = runTests('unit', REPORT);
const faults = runTests('browser', FAULTS, 'tests/faults', 'tests/e2e/accessibility.test.ts');

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

const { testResults } = JSON.parse(readFileSync(FAULTS, 'utf8')) as Report;
const told = testResults.flatMap(({ assertionResults }) =>
	assertionResults.map(({ status, meta }) => (status === 'passed' ? meta?.fault : undefined))
);
writeFileSync('tests/faults/README.md', faultTable(told));
process.exit(unit || faults);

/** The exit code; the results go to `report`. */
function runTests(project: string, report: string, ...paths: string[]): number {
	const command = ['vitest', 'run', '--project', project, ...paths];
	const told = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
	const { status } = spawnSync('npx', [...command, '--testTimeout', '3600000', ...told], {
		stdio: 'inherit',
		env: { ...process.env, SOAK: RUNS }
	});
	return status ?? 1;
}
