// Runs before the first paint, as a blocking script of its own: no page ever flashes in another theme or size.
import { applySettings, readSettings } from './settings/apply.ts';

applySettings(readSettings(), document);
