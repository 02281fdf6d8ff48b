// NAME.meta.json beside NAME.txt: what a person knows better than any rule.
import { parseIsoDate, type IsoDate } from '../../model/date.ts';
import type { PageDiagnostic } from '../../model/page.ts';
import { diagnostic } from '../report.ts';
import { readCorrection, type Correction } from './corrections.ts';

export interface Sidecar {
	issueDate: IsoDate | null;
	pageNumber: number | null;
	section: string | null;
	corrections: Correction[];
}

export const EMPTY_SIDECAR: Sidecar = {
	issueDate: null,
	pageNumber: null,
	section: null,
	corrections: []
};

/** Field by field: what is unknown or unusable is named, the rest counts. */
export function readSidecar(value: unknown): { sidecar: Sidecar; diagnostics: PageDiagnostic[] } {
	const sidecar = { ...EMPTY_SIDECAR };
	const diagnostics: PageDiagnostic[] = [];
	if (!isRecord(value)) {
		diagnostics.push(diagnostic('unreadable_sidecar', 0, 'it is not a JSON object'));
		return { sidecar, diagnostics };
	}
	for (const [field, given] of Object.entries(value)) {
		if (!(field in EMPTY_SIDECAR)) {
			diagnostics.push(diagnostic('unknown_sidecar_field', 0, JSON.stringify(field)));
		} else if (given !== null && !setField(sidecar, field as keyof Sidecar, given)) {
			diagnostics.push(diagnostic('bad_sidecar_field', 0, field));
		}
	}
	return { sidecar, diagnostics };
}

function setField(sidecar: Sidecar, field: keyof Sidecar, given: unknown): boolean {
	switch (field) {
		case 'issueDate':
			sidecar.issueDate = typeof given === 'string' ? parseIsoDate(given) : null;
			return sidecar.issueDate !== null;
		case 'pageNumber':
			if (!Number.isInteger(given) || (given as number) < 1) return false;
			sidecar.pageNumber = given as number;
			return true;
		case 'section':
			if (typeof given !== 'string') return false;
			sidecar.section = given;
			return true;
		case 'corrections':
			if (!Array.isArray(given)) return false;
			sidecar.corrections = given.flatMap((value) => readCorrection(value) ?? []);
			return sidecar.corrections.length === given.length;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
