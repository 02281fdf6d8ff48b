// What the frame and the reader's own views share. While prerendering there is no device to ask: null.
import { createContext } from 'svelte';
import type { Offline } from './offline/register.ts';

export const [getOffline, setOffline] = createContext<Offline | null>();
