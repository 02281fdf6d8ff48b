// Runs before the first paint, as a blocking script of its own: no page ever flashes in another theme or size, and the archive is
// asked for while the page is drawn.
import { openAhead } from './offline/stored-ahead.ts';
import { applySettings, readSettings } from './settings/apply.ts';

applySettings(readSettings(), document);
openAhead(window);
