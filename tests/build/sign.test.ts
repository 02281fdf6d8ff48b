import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileSource } from '../../src/build/compile-source.ts';
import { readSigner, writeKey } from '../../src/build/sign-key.ts';
import { isSigned } from '../../src/client/trust/signature.ts';
import { parseIdsFile } from '../../src/compile/5-enrich/article-ids/ids-file.ts';
import type { Archive } from '../../src/compile/7-emit/archive.ts';
import type { Signer } from '../../src/compile/sign.ts';
import { articleMessage, manifestMessage, signedArticle } from '../../src/model/signed.ts';
import type { Manifest } from '../../src/model/manifest.ts';

let dir: string;
let signer: Signer;
let archive: Archive;

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'baojia-sign-'));
	await writeKey(join(dir, 'key.json'));
	signer = readSigner(join(dir, 'key.json'));
	archive = compileSource('seeds', [], { signer, parts: [] }).archive!;
});

afterAll(() => {
	rmSync(dir, { recursive: true, force: true });
});

const publishedManifest = ({ files }: Archive) =>
	JSON.parse(new TextDecoder().decode(files.get('archive/manifest.json'))) as Manifest;

describe('a signed archive', () => {
	test('its manifest, as published, is what the key’s holder signed, and nothing else is', async () => {
		const manifest = publishedManifest(archive);
		const { signature } = manifest;
		expect(await isSigned(manifestMessage(manifest), signature, signer.publicKey)).toBe(true);
		manifest.packs[0]!.sha256 = '0'.repeat(64);
		expect(await isSigned(manifestMessage(manifest), signature, signer.publicKey)).toBe(false);
		expect(await isSigned(manifestMessage(manifest), undefined, signer.publicKey)).toBe(false);
		expect(await isSigned(manifestMessage(manifest), signature, null)).toBe(null);
	});

	test('each article is signed; a word changed, or a day, is found', async () => {
		const { heads, texts } = archive.packs[0]!;
		expect(heads.length).toBeGreaterThan(0);
		for (const [at, head] of heads.entries()) {
			const text = texts[at]!;
			const check = (article: Parameters<typeof articleMessage>[0]) =>
				isSigned(articleMessage(article), text.signature, signer.publicKey);
			expect(await check(signedArticle(head, text))).toBe(true);
			const paragraphs = [...text.paragraphs.slice(1), `${text.paragraphs[0]}。`];
			expect(await check(signedArticle(head, { ...text, paragraphs }))).toBe(false);
			const issueDate = { ...head.issueDate, best: null };
			expect(await check(signedArticle({ ...head, issueDate }, text))).toBe(false);
		}
	});

	test('signatures stay from build to build by the ids file, so that packs keep their names', () => {
		const published = parseIdsFile(new TextDecoder().decode(archive.files.get('archive/ids.json')));
		const again = compileSource('seeds', published, { signer, parts: [] }).archive!;
		const names = ({ manifest }: Archive) => manifest.packs.map(({ name }) => name);
		expect(names(again)).toEqual(names(archive));
		// Without it each signature is another one, as ECDSA has it.
		expect(names(compileSource('seeds', [], { signer, parts: [] }).archive!)).not.toEqual(
			names(archive)
		);
	});

	test('a build without a key says nothing of signatures', () => {
		const plain = compileSource('seeds', []).archive!;
		expect(publishedManifest(plain)).not.toHaveProperty('signature');
		expect(JSON.stringify(plain.packs)).not.toContain('"signature"');
	});
});

describe('the key', () => {
	test('is not written over another, and can be read by its owner alone', async () => {
		await expect(writeKey(join(dir, 'key.json'))).rejects.toThrow(/EEXIST/);
		expect(statSync(join(dir, 'key.json')).mode & 0o077).toBe(0);
	});

	test('of another kind is refused with the reason', () => {
		const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
		writeFileSync(join(dir, 'other.json'), JSON.stringify(privateKey.export({ format: 'jwk' })));
		expect(() => readSigner(join(dir, 'other.json'))).toThrow(/P-256/);
		cpSync('package.json', join(dir, 'no-key.json'));
		expect(() => readSigner(join(dir, 'no-key.json'))).toThrow(/--sign .*no-key.json/);
		expect(readFileSync(join(dir, 'key.json'), 'utf8')).toContain('"d":');
	});
});
