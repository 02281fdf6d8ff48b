// An article or a passage as a picture to send on: masthead, headline, words, and a code that leads to the whole.
import { correction, generate, mode } from 'lean-qr';
import { formatCitedDate } from '../../model/date.ts';
import { headlineOf } from '../../model/headline.ts';
import { APP_NAME, PAPER } from '../../model/site.ts';
import { fullWidth } from '../display/full-width.ts';
import { balancedLines, setLines } from './set-lines.ts';
import type { Shared } from './share-text.ts';

/** In pixels of the picture, which is as sharp as a phone's screen. */
const WIDTH = 1080;
const EDGE = 84;
const INNER = WIDTH - 2 * EDGE;
const CODE = 300;

const INK = '#1a1b1d';
const INK_2 = '#45474b';
const PAPER_COLOUR = '#fafaf7';
const RED = '#a5231a';
const SERIF =
	"'Songti SC', 'STSong', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', serif";
const SANS =
	"'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

interface Block {
	font: string;
	colour: string;
	leading: number;
	lines: string[];
	/** Above the first line. */
	space: number;
}

/** Words so few stand larger. */
const SHORT = 70;

/** The most lines of the words that a picture of a phone's shape holds. */
const MOST_LINES = 14;

/** `words`: the passage, or the beginning of the body. `url`: what the code says. A data: address, which WeChat can save. */
export function poster(article: Shared, words: string, url: string): string {
	const canvas = document.createElement('canvas');
	canvas.width = WIDTH;
	const context = drawing(canvas);
	const [size, leading] = words.length <= SHORT ? [52, 92] : [42, 76];
	const blocks = [
		block(context, fullWidth(headlineOf(article)), `700 66px ${SERIF}`, INK, 88, 72),
		block(
			context,
			fullWidth(words),
			`400 ${String(size)}px ${SANS}`,
			INK_2,
			leading,
			44,
			MOST_LINES
		)
	];
	const text = blocks.reduce(
		(sum, { space, lines, leading }) => sum + space + lines.length * leading,
		0
	);
	// Setting the height empties the canvas and its state.
	canvas.height = 196 + text + 64 + 56 + CODE + EDGE;
	const painter = drawing(canvas);
	painter.fillStyle = PAPER_COLOUR;
	painter.fillRect(0, 0, canvas.width, canvas.height);
	masthead(painter, article);
	const end = blocks.reduce((y, each) => writeBlock(painter, each, y), 196);
	foot(painter, article, url, end + 64);
	return canvas.toDataURL('image/png');
}

function drawing(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas to draw on');
	context.textBaseline = 'alphabetic';
	return context;
}

function block(
	context: CanvasRenderingContext2D,
	text: string,
	font: string,
	colour: string,
	leading: number,
	space: number,
	most = Infinity
): Block {
	context.font = font;
	const measure = (part: string) => context.measureText(part).width;
	const lines =
		most === Infinity ? balancedLines(text, INNER, measure) : setLines(text, INNER, measure, most);
	return { font, colour, leading, lines, space };
}

function writeBlock(context: CanvasRenderingContext2D, block: Block, top: number): number {
	context.font = block.font;
	context.fillStyle = block.colour;
	block.lines.forEach((line, index) => {
		context.fillText(line, EDGE, top + block.space + (index + 0.75) * block.leading);
	});
	return top + block.space + block.lines.length * block.leading;
}

function masthead(context: CanvasRenderingContext2D, { issueDate, pageNumber }: Shared): void {
	write(context, APP_NAME, `700 72px ${SERIF}`, RED, EDGE, 150);
	const page = pageNumber === null ? '' : ` 第${String(pageNumber)}版`;
	context.textAlign = 'right';
	write(
		context,
		`${formatCitedDate(issueDate)}${page}`,
		`400 36px ${SANS}`,
		INK_2,
		WIDTH - EDGE,
		146
	);
	context.textAlign = 'left';
	context.fillStyle = INK;
	context.fillRect(EDGE, 182, INNER, 8);
	context.fillRect(EDGE, 196, INNER, 2);
}

function foot(context: CanvasRenderingContext2D, article: Shared, url: string, top: number): void {
	context.fillStyle = INK;
	context.fillRect(EDGE, top, INNER, 2);
	const at = top + 56;
	drawCode(context, url, WIDTH - EDGE - CODE, at, CODE, PAPER_COLOUR);
	write(context, '长按识码，读全文', `700 42px ${SANS}`, INK, EDGE, at + 96);
	const writers = article.writers.slice(0, 3).join(' ');
	write(context, `《${PAPER}》${writers}`, `400 36px ${SANS}`, INK_2, EDGE, at + 164);
}

function write(
	context: CanvasRenderingContext2D,
	text: string,
	font: string,
	colour: string,
	x: number,
	y: number
): void {
	context.font = font;
	context.fillStyle = colour;
	context.fillText(text, x, y);
}

/** Black on a light ground with four modules of margin, which readers of codes need. */
function drawCode(
	context: CanvasRenderingContext2D,
	text: string,
	x: number,
	y: number,
	size: number,
	ground: string,
	options: Parameters<typeof generate>[1] = {}
): void {
	const code = generate(text, options);
	const margin = 4;
	const module = Math.max(1, Math.floor(size / (code.size + 2 * margin)));
	const inset = Math.floor((size - module * code.size) / 2);
	context.fillStyle = ground;
	context.fillRect(x, y, size, size);
	context.fillStyle = '#000000';
	for (let row = 0; row < code.size; row += 1) {
		for (let column = 0; column < code.size; column += 1) {
			if (code.get(column, row))
				context.fillRect(x + inset + column * module, y + inset + row * module, module, module);
		}
	}
}

/** Off a screen, so near, little is lost: room for words instead. */
const FULL = { maxVersion: 25, maxCorrectionLevel: correction.L, modes: [mode.ascii] };

/** A code alone, as large as a screen shows it, for another phone's camera. `isFull`: it says more than an address. */
export function codePicture(text: string, isFull = false): string {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = isFull ? 1000 : 720;
	drawCode(drawing(canvas), text, 0, 0, canvas.width, '#ffffff', isFull ? FULL : {});
	return canvas.toDataURL('image/png');
}
