/** The search for what carries a name in its credits, not for what speaks of it. */
export function byName(name: string): string {
	return /\s/.test(name) ? `记者:"${name}"` : `记者:${name}`;
}
