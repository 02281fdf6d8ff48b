// node --import tsx tests/compile/confidence/fit.ts: the logistic curves of 4-stories/confidence.ts, fitted anew.
import { BODY, BROKEN, HEADING, MOST_MARGIN } from '../../../src/compile/4-stories/confidence.ts';
import { judgedStories, separation } from './judged.ts';

interface Curve {
	even: number;
	slope: number;
}
interface Case {
	margin: number;
	right: boolean;
}

const stories = judgedStories(['tests/compile/pages', 'tests/compile/fresh']);

function report(part: 'body' | 'heading', used: Curve, none: number): void {
	const sure = stories.filter(({ confidence }) => confidence[part] !== none);
	const cases = sure.map(({ confidence, [part]: right }) => ({
		margin: marginOf(confidence[part], used),
		right
	}));
	const apart = separation(stories.map((s) => ({ share: s.confidence[part], right: s[part] })));
	const doubtful = stories.filter(({ confidence }) => confidence[part] < 0.5).length;
	const { even, slope } = fit(cases);
	console.log(
		`${part}: even ${even.toFixed(1)}, slope ${slope.toFixed(2)}; separation ${apart.toFixed(2)}; ` +
			`${cases.filter(({ right }) => right).length} of ${cases.length} right, ` +
			`${doubtful} doubtful; without a margin ${stories.length - sure.length}`
	);
}

function marginOf(share: number, { even, slope }: Curve): number {
	return even + Math.log(share / (1 - share)) / slope;
}

/** The likeliest curve on a grid: two parameters, a few hundred stories. */
function fit(cases: readonly Case[]): Curve {
	let best = { even: 0, slope: 0, likelihood: -Infinity };
	for (let even = -3; even <= MOST_MARGIN; even += 0.1) {
		for (let slope = 0.05; slope <= 3; slope += 0.05) {
			const likelihood = cases.reduce((sum, { margin, right }) => {
				const share = 1 / (1 + Math.exp(-slope * (margin - even)));
				return sum + Math.log(Math.max(1e-9, right ? share : 1 - share));
			}, 0);
			if (likelihood > best.likelihood) best = { even, slope, likelihood };
		}
	}
	return best;
}

report('body', BODY, BROKEN);
report('heading', HEADING, 0);
