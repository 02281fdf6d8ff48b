// `npm run key -- [FILE]`: a new key to sign a site with.
import { writeKey } from './sign-key.ts';

const [path = 'baojia-key.json', ...rest] = process.argv.slice(2);
if (rest.length > 0) {
	console.error('usage: npm run key -- [FILE]');
	process.exitCode = 2;
} else {
	try {
		await writeKey(path);
		console.log(`${path}: keep it secret, and keep a copy; npm run build -- --sign ${path}`);
	} catch (error) {
		console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
		process.exitCode = 1;
	}
}
