import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withIntegrity } from '../../src/sw/shell-file.ts';

const sha256 = (text: string, encoding: 'hex' | 'base64') =>
	createHash('sha256').update(text).digest(encoding);

test('a hash as revision becomes what the browser itself compares', () => {
	const file = { url: 'assets/app.js', revision: sha256('app', 'hex') };
	expect(withIntegrity(file)).toEqual({ ...file, integrity: `sha256-${sha256('app', 'base64')}` });
});

test.each([
	{ url: 'app-shell.html', revision: sha256('shell', 'hex') },
	{ url: 'assets/app.js', revision: '17' }
])(
	'no integrity for HTML, which hosts write into, nor for a revision that is no hash: $url',
	(file) => {
		expect(withIntegrity(file)).toEqual(file);
	}
);
