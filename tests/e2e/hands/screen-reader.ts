// Goes by the accessibility tree alone: finds things in it, and looks whether it makes sense to whoever has nothing else.
import { expect, vi } from 'vitest';
import { announcedOn, focus, type Announced } from './announced.ts';
import { Keyboard } from './keyboard.ts';

/** None of these can be used, or told from another, without a name. */
const NAMED = [
	'button',
	'checkbox',
	'combobox',
	'dialog',
	'heading',
	'image',
	'link',
	'listbox',
	'navigation',
	'region',
	'searchbox',
	'switch',
	'textbox',
	'toolbar'
];
const LANDMARKS = ['navigation', 'region', 'complementary'];
const ONCE = ['banner', 'main', 'contentinfo'];

/** Characters of a name: whoever goes from one thing to the next hears all of it. */
const LONGEST = 120;

export class ScreenReader extends Keyboard {
	override async check(): Promise<void> {
		await super.check();
		const all = await announcedOn(this.page);
		const controls = all.filter(({ role }) => NAMED.includes(role));
		expect(controls.filter(({ name }) => name === '' || name.length > LONGEST)).toEqual([]);
		const landmarks = all.filter(({ role }) => LANDMARKS.includes(role)).map(inWords);
		expect(landmarks, 'told apart').toEqual([...new Set(landmarks)]);
		expect(skipping(all), 'headings more than one level below the one before').toEqual([]);
		// An open sheet is all there is.
		if (all.some(({ role }) => role === 'dialog')) return;
		for (const once of ONCE) expect(all.filter(({ role }) => role === once)).toHaveLength(1);
		expect(all.filter(({ level }) => level === 1)).toHaveLength(1);
		expect(all.find(({ level }) => level !== null)?.level).toBe(1);
	}

	/** Listens again while it is not there: some buttons come late, as that of a voice that proves itself first. */
	protected override async reach(roles: readonly string[], name: RegExp): Promise<void> {
		await vi.waitFor(async () => this.#find(roles, name), { timeout: 20_000, interval: 200 });
	}

	async #find(roles: readonly string[], name: RegExp): Promise<void> {
		const all = await announcedOn(this.page);
		const found = all.find((one) => roles.includes(one.role) && name.test(one.name));
		if (found) return focus(this.page, found);
		const heard = all.filter(({ role }) => roles.includes(role)).map(inWords);
		throw new Error(`no ${roles.join()} ${String(name)} among ${heard.join(', ')}`);
	}
}

const inWords = ({ role, name }: Announced) => `${role} ${name}`;

function skipping(all: readonly Announced[]): string[] {
	const headings = all.filter(({ level }) => level !== null);
	return headings
		.filter(({ level }, at) => level! > (headings[at - 1]?.level ?? level!) + 1)
		.map(inWords);
}
