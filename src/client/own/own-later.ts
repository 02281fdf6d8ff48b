// What the page of the reader's own things fetches when it is opened.
import OpenAddress from '../saved/OpenAddress.svelte';
import OwnShelf from './OwnShelf.svelte';
import TakeAlong from './TakeAlong.svelte';

export { OpenAddress as openAddress, OwnShelf as shelf, TakeAlong as takeAlong };
