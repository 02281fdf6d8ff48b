// The table that learnCharacters takes, from its data files: what the compiler learns and the site ships.
import { CONFUSABLE } from './confusable.data.ts';
import { SIMPLIFIED, TRADITIONAL } from './traditional.data.ts';

export const CHARACTERS_TABLE = [TRADITIONAL, SIMPLIFIED, CONFUSABLE].join('\n');
