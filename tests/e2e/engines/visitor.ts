/** What the walk needs of a browser, whichever drives it. */
export interface Visitor {
	/** Resolves once the page has begun to load; what is to be on it is waited for. */
	goto(url: string): Promise<void>;
	/** The value of a JavaScript expression in the page. */
	evaluate(expression: string): Promise<unknown>;
	/** Ends the browser and forgets its profile. */
	close(): Promise<void>;
}
