// The link that was followed last inside the app, with what browsers take out of the address.
let followed: string | null = null;

export function followAddress(url: URL): void {
	followed = url.href;
}

/** null: the page was loaded, and no link was followed since. */
export function followedAddress(): string | null {
	return followed;
}
