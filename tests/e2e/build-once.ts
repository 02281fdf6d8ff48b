// Before the browser tests: the seeds are built once, for all files that only read the site.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../src/build/chromium.ts';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder of the built seeds. Not to be changed: copy it for that. */
		seedSite: string;
	}
}

let dir: string;

export function setup(project: TestProject): void {
	findChromium(); // says at once what to install, not once a test
	dir = mkdtempSync(join(tmpdir(), 'baojia-e2e-'));
	buildSite(dir);
	project.provide('seedSite', dir);
}

export function teardown(): void {
	rmSync(dir, { recursive: true, force: true });
}
