// What the page of the reader's own things fetches when it is opened.
import OwnShelf from './OwnShelf.svelte';
import TakeAlong from './TakeAlong.svelte';

export { OwnShelf as shelf, TakeAlong as takeAlong };
