// By what somebody uses the app. Each finds a thing by the role and the name that it is announced with.
import type { Page } from 'playwright-core';
import { Finger } from './finger.ts';
import { Keyboard } from './keyboard.ts';
import { ScreenReader } from './screen-reader.ts';

export interface Hand {
	press(role: Role, name: RegExp): Promise<void>;
	/** Asks for words in the page's search field. */
	ask(words: string): Promise<void>;
	/** Selects the paragraph that is being read. */
	select(): Promise<void>;
	/** What must hold between two steps, once the page stands. */
	check(): Promise<void>;
	/** What was pressed last is where one goes on from. */
	isBackAt(name: RegExp): Promise<void>;
}

export type Role = 'link' | 'button';

export const HANDS: Readonly<Record<string, new (page: Page) => Hand>> = {
	'a finger': Finger,
	'the keyboard': Keyboard,
	'a screen reader': ScreenReader
};
