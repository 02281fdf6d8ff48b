/** Milliseconds after which no more keys are coming: who types on has struck the next one by then. */
export const PAUSE = 300;
