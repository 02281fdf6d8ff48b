// What the search page fetches when it comes to show it: most searches do without.
export { default as SearchHelp } from './SearchHelp.svelte';
export { default as Suggestions } from './Suggestions.svelte';
export { default as TagChoice } from './TagChoice.svelte';
export { default as TimeChoice } from './TimeChoice.svelte';
export { default as WhenChart } from './WhenChart.svelte';
export { default as ZeroAnswer } from './ZeroAnswer.svelte';
