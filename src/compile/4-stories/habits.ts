// How a page sets its stories shows in those already put together: whether pieces stand one below the other, or apart;
// whether each story stands below its heading.
import type { BodyFragment } from '../3-fragments/fragment.ts';
import type { Add } from './link-features.ts';
import type { Order } from './pairing.ts';

/** How the piece that goes on stands to the one before it. */
type Step = 'back' | 'unbroken' | 'after a gap' | 'next body' | 'over bodies';

/** Steps of a page of no habits, before any is counted. */
const USUAL: Record<Step, number> = {
	back: 0.3,
	unbroken: 2,
	'after a gap': 2,
	'next body': 1,
	'over bodies': 1.5
};
const USUAL_SUM = 6.8;

/** Stories taken for headed and for bare before any is counted. */
const PRIOR = { headed: 1, all: 2 };

/** headed: whether a heading stands right above. What a link of a with b gains as far as this page's links, in `order`, are like it. */
export function habitsOf(
	bodies: readonly BodyFragment[],
	order: Order,
	headed: (body: BodyFragment) => boolean
): (a: number, b: number, add: Add) => void {
	const counts = { ...USUAL };
	let sum = USUAL_SUM;
	order.forEach((b, a) => {
		if (b === null) return;
		counts[stepOf(bodies, a, b)]++;
		sum++;
	});
	const followers = new Set(order);
	const bare = bodies.map((body) => !headed(body));
	const starts = bodies.map((_, i) => !followers.has(i));
	const count = (of: (i: number) => boolean) => bodies.filter((_, i) => of(i)).length;
	const all = count((i) => starts[i] === true);
	const bareStarts = count((i) => starts[i] === true && bare[i] === true);
	return (a, b, add) => {
		const step = stepOf(bodies, a, b);
		const usual = Math.log(((counts[step] / sum) * USUAL_SUM) / USUAL[step]);
		// What is rare here costs; what is common gains nothing, or briefs that look alike would draw each other in.
		if (usual < 0) add(`${step}, as others here`, usual);
		if (!bare[b]) return;
		const others = all - (starts[b] ? 1 : 0);
		const otherBare = bareStarts - (starts[b] ? 1 : 0);
		add(
			'→ bare, where stories are headed',
			((others - otherBare + PRIOR.headed) / (others + PRIOR.all)) ** 2
		);
	};
}

function stepOf(bodies: readonly BodyFragment[], a: number, b: number): Step {
	if (b < a) return 'back';
	const [above, below] = [bodies[a], bodies[b]];
	if (above && below?.order === above.order + 1)
		return below.gap === 0 ? 'unbroken' : 'after a gap';
	return b - a === 1 ? 'next body' : 'over bodies';
}
