// What comes alive on a static page.
import ElderButton from '../frame/ElderButton.svelte';
import ElderBar from '../frame/ElderBar.svelte';
import EarIsland from './EarIsland.svelte';
import SaveIsland from './SaveIsland.svelte';
import type { Islands } from './enliven.ts';
import MyPicks from '../mine/MyPicks.svelte';
import PickButton from '../mine/PickButton.svelte';
import Refresh from '../offline/Refresh.svelte';
import FollowReading from '../reading/FollowReading.svelte';
import DeskLater from '../reading/DeskLater.svelte';
import ListenButton from '../listen/ListenButton.svelte';
import PrintedCitation from '../share/PrintedCitation.svelte';
import Resume from '../reading/Resume.svelte';
import InstallHint from '../install/InstallHint.svelte';
import SettingsButton from '../settings/SettingsButton.svelte';
import ShareButton from '../share/ShareButton.svelte';

export const ISLANDS: Islands = {
	citation: PrintedCitation,
	desk: DeskLater,
	ear: EarIsland,
	elder: ElderBar,
	'elder-in': ElderButton,
	follow: FollowReading,
	install: InstallHint,
	listen: ListenButton,
	mine: PickButton,
	picks: MyPicks,
	refresh: Refresh,
	resume: Resume,
	save: SaveIsland,
	share: ShareButton,
	type: SettingsButton
};
