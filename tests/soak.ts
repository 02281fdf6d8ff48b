// `npm run soak [-- unit|faults]`: every property of the unit tests with many fresh cases, the faults many times; each writes the table that
// the README's reader can check.
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

const asked = process.argv.slice(2);
const is = (part: string) => asked.length === 0 || asked.includes(part);
const unit = is('unit') ? soakUnit() : 0;
const faults = is('faults') ? soakFaults() : 0;
process.exit(unit || faults);

function soakUnit(): number {
	const exitCode = runTests('unit', REPORT);
	writeFileSync('tests/SOAK.md', unitTable(JSON.parse(readFileSync(REPORT, 'utf8')) as Report));
	return exitCode;
}

function soakFaults(): number {
	const looks = ['accessibility', 'own'].map((name) => `tests/e2e/${name}.test.ts`);
	const exitCode = runTests('browser', FAULTS, 'tests/faults', ...looks);
	const { testResults } = JSON.parse(readFileSync(FAULTS, 'utf8')) as Report;
	const faults = testResults.filter(({ name }) => name.includes('/tests/faults/'));
	const told = faults.flatMap(({ assertionResults }) =>
		assertionResults.map(({ status, meta }) => (status === 'passed' ? meta?.fault : undefined))
	);
	writeFileSync('tests/faults/README.md', faultTable(told));
	return exitCode;
}

function unitTable({ testResults, numTotalTests, numFailedTests }: Report): string {
	const rows = testResults
		.map(({ name, assertionResults }) => {
			const failed = assertionResults.filter((result) => result.status === 'failed').length;
			const path = name.slice(name.indexOf('tests/'));
			return `| ${path} | ${assertionResults.length} | ${failed} |`;
		})
		.sort();
	return [
		'# Soak',
		'',
		`Each property of the unit tests ran with ${RUNS} fresh cases (\`npm run soak\`).`,
		'',
		'| file | tests | failed |',
		'|---|--:|--:|',
		...rows,
		'',
		`${numTotalTests - numFailedTests} passed, ${numFailedTests} failed`,
		''
	].join('\n');
}

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
