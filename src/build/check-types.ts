// `npm run types`: every realm against its own tsconfig. The client's is svelte-check's.
import { spawnSync } from 'node:child_process';

const REALMS = [
	'model',
	'search',
	'compile',
	'client/search',
	'client/offline',
	'prerender',
	'sw',
	'build'
];

const commands = [...REALMS.map((realm) => `tsc -p src/${realm}`), 'tsc -p tests'];

// All of them, so that one run shows every error.
const failed = commands.filter((command) => {
	const { status } = spawnSync('npx', command.split(' '), { stdio: 'inherit' });
	return status !== 0;
});
for (const command of failed) console.error(`failed: ${command}`);
process.exit(failed.length === 0 ? 0 : 1);
