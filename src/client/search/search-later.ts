// What the search page fetches once it stands: most searches do without.
import { adopt } from '../later-styles.ts';
import styles from './search-later.css?inline';

export { goBackTo, hitLeftBy } from './back-to-hit.ts';
export { groupHits } from './groups.ts';
export { default as OtherPrintings } from './OtherPrintings.svelte';
export { default as ReachFurther } from './ReachFurther.svelte';
export { reprintsOf } from './reprints.ts';
export { default as SearchHelp } from './SearchHelp.svelte';
export { default as Suggestions } from './Suggestions.svelte';
export { default as TagChoice } from './TagChoice.svelte';
export { default as TimeChoice } from './TimeChoice.svelte';
export { default as ViewSwitch } from './ViewSwitch.svelte';
export { default as WhenChart } from './WhenChart.svelte';
export { default as ZeroAnswer } from './ZeroAnswer.svelte';

adopt(styles);
