// A script of its own, loaded by browsers without the platform's inflating: fflate's, under a name that inflate.ts looks for.
import { gunzipSync, inflateSync } from 'fflate';
import type { InflateLibrary } from './inflate.ts';

(globalThis as InflateLibrary).baojiaInflate = (bytes, format) =>
	format === 'gzip' ? gunzipSync(bytes) : inflateSync(bytes);
