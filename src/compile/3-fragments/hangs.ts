// Words that cannot end a phrase: what they say goes on in the next line.
const MORE_MUST_FOLLOW =
	/(?:[的在和与及是将被把对为由从向等该其以并或而且让使给这那各每]|怎么|怎样|如何|为何|为什么|能否|是否|可否|不能|不再|正在|已经|即将|一起|共同|进一步|全面|继续)$/u;

/** Ends in a word that must go on: 的, 由, 怎么. */
export function hangs(plain: string): boolean {
	return MORE_MUST_FOLLOW.test(plain);
}
