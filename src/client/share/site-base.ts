/** The site's base URL, absolute, with trailing slash. In the browser only. */
export function siteBase(): string {
	return new URL(import.meta.env.BASE_URL, location.origin).href;
}
