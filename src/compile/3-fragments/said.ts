// 说，…; 文澜介绍，…: words of somebody whose post was told just before. No story and no part of one begins so.
const SAID =
	/^(\p{Script=Han}{0,3}?)(?:介绍|表示|说|坦言|直言|透露|告诉|指出|强调|回忆|感慨)(?:说|道|记者)?[，,：:]/u;

/** Before how much of a name the words are said to be somebody's: '' where the name stood in the line above; null: they are not. */
export function saidBy(plain: string): string | null {
	return SAID.exec(plain)?.[1] ?? null;
}
