// The proof's one style sheet. Rows have heights known beforehand, so that arcs can be drawn without a script.
import { LINE, MARGIN } from './link-arcs.ts';
import { MEASURE, type PrintedRow } from './printed-rows.ts';

export function proofStyle(rows: readonly PrintedRow[]): string {
	const heights = [...new Set(rows.map(({ height }) => height))].sort((a, b) => a - b);
	return [
		BASE,
		...heights.map((height) => `.h${height}{height:${height * LINE}px}`),
		...HUES.map((hue, i) => `.c${i}{--tint:hsl(${hue} 70% 93%);--line:hsl(${hue} 65% 38%)}`)
	].join('\n');
}

const HUES = Array.from({ length: 12 }, (_, i) => i * 30);

const BASE = `
:root{color-scheme:light;--ink:#1a1b1d;--ink-2:#62656a;--rule:#d8d8d1;--red:#a5231a}
*{box-sizing:border-box;margin:0}
body{padding:0 24px 48px;background:#fafaf7;color:var(--ink);font:14px/${LINE}px 'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif}
header{display:flex;gap:16px;align-items:baseline;padding:16px 0;border-bottom:2px solid var(--ink)}
h1{font-size:18px}
h2{padding:14px 0 6px;font-size:14px;color:var(--ink-2)}
h3{font:700 18px/1.4 'Songti SC','Noto Serif CJK SC',serif}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline}
main{display:grid;grid-template-columns:${MARGIN + MEASURE * 14 + 56}px minmax(320px,720px);gap:32px;align-items:start}
.made{position:sticky;top:0;max-height:100vh;overflow:auto;padding-bottom:40vh}
.rows{position:relative;padding-left:${MARGIN + 44}px}
.rows svg{position:absolute;left:0;top:0}
path{fill:none;stroke:var(--line);stroke-width:1.5}
path.doubtful{stroke-width:2.5;stroke-dasharray:5 3}
ol{padding:0;list-style:none;counter-reset:row}
.rows li{position:relative;overflow:hidden;width:${MEASURE}em;white-space:pre-wrap;line-break:anywhere;word-break:break-all;counter-increment:row;overflow:visible}
.rows li::before{content:counter(row);position:absolute;right:100%;width:36px;margin-right:8px;text-align:right;color:var(--ink-2);font-size:11px}
.rows li:target{outline:2px solid var(--red)}
.rows a{background:var(--tint);box-shadow:inset 3px 0 var(--line);padding-left:5px}
article{margin:0 0 12px;padding:8px 12px 10px 16px;background:#fff;border:1px solid var(--rule);border-left:6px solid var(--line)}
article:target{outline:2px solid var(--red)}
article p+p{margin-top:4px}
.facts,.column{color:var(--ink-2);font-size:12px}
.kicker,.subtitle{font-weight:700}
ul{padding:0;list-style:none}
.checks li,.reasons li{padding:4px 0;border-bottom:1px solid var(--rule)}
.checks a[class]{display:inline-block;min-width:2em;padding:0 6px;background:var(--tint);border-left:3px solid var(--line);text-align:center}
.checks .warning code,.checks .error code{color:var(--red)}
.reasons{color:var(--ink-2);font-size:12px}
meter{width:44px;height:10px}
@media(max-width:1100px){main{grid-template-columns:minmax(0,1fr)}.rows{overflow-x:auto}.made{position:static;max-height:none}}
@media print{.made{position:static;max-height:none}}
`;
