// What the search page fetches once it stands: most searches do without.
import { adopt } from '../later-styles.ts';
import styles from './search-later.css?inline';

export { default as BackToHit } from './BackToHit.svelte';
export { HitList } from './hit-list.ts';
export { default as MoreHits } from './MoreHits.svelte';
export { default as OtherPrintings } from './OtherPrintings.svelte';
export { default as ReachFurther } from './ReachFurther.svelte';
export { default as ResearchView } from './research/ResearchView.svelte';
export { default as SearchHelp } from './SearchHelp.svelte';
export { default as Suggestions } from './Suggestions.svelte';
export { default as TagChoice } from './TagChoice.svelte';
export { default as TimeChoice } from './TimeChoice.svelte';
export { default as ViewSwitch } from './ViewSwitch.svelte';
export { default as WhenChart } from './WhenChart.svelte';
export { default as ZeroAnswer } from './ZeroAnswer.svelte';

adopt(styles);
