// What opens below a filter's chip, fetched when the first is pressed.
export { default as TagChoice } from './TagChoice.svelte';
export { default as TimeChoice } from './TimeChoice.svelte';
