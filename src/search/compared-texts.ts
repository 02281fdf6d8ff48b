// Several texts in their compared form, one after the other, without a string made of any: a question may have thousands looked through.
import { norm } from './norm.ts';
import { toAnyText, UnitList } from './utf16.ts';

export class ComparedTexts {
	/** All texts, compared. */
	readonly list = new UnitList();
	/** Where each text ends. */
	#ends: number[] = [];

	clear(): void {
		this.list.length = 0;
		this.#ends = [];
	}

	addText(text: string): void {
		this.list.push(norm(text));
		this.endText();
	}

	/** What was added to the list since the last text is one. */
	endText(): void {
		this.#ends.push(this.list.length);
	}

	/** Whether the n-th text holds these units, compared themselves; none are held by any. */
	includes(n: number, wanted: Uint16Array): boolean {
		const { units } = this.list;
		const [first] = wanted;
		const last = (this.#ends[n] ?? 0) - wanted.length;
		for (let at = this.#start(n); at <= last; at += 1) {
			if (units[at] !== first) continue;
			let same = 1;
			while (same < wanted.length && units[at + same] === wanted[same]) same += 1;
			if (same >= wanted.length) return true;
		}
		return false;
	}

	text(n: number): string {
		return toAnyText(this.list.slice(this.#start(n), this.#ends[n] ?? 0));
	}

	#start(n: number): number {
		return this.#ends[n - 1] ?? 0;
	}
}
