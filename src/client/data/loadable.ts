// What a view that waits for something can be in: one union, never three booleans.

export type Loadable<T> =
	| { status: 'loading' }
	| { status: 'ready'; value: T }
	/** Neither on the device nor reachable. */
	| { status: 'offline' }
	| { status: 'failed'; message: string };
