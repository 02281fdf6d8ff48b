// What a line says of itself, whatever stands around it. Every sign is a form of newspapers, none a sentence of one.
import { countHan, SENTENCE_END, tight } from '../2-lines/chars.ts';
import { readByline } from './credits.ts';
import { isFullName } from './names.ts';
import { SECTION_NAMES } from './section-names.data.ts';
import { isSourceNote, readSignature } from './signature.ts';

/** Printed before a place or agency: 本报讯, 本报北京1月2日电, 新华社…电. */
const DATELINE =
	/^[□■◎●]?(?:本报(?:\p{Script=Han}{0,8}(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:讯|电|专电)(?=[（(【[]|\s|记者|通讯员|\p{Script=Han}|[“"‘《]|\d|$)|(?:据|综合)?(?:新华社|中新社|中新网|新华网|人民网|央视网?)\S{0,14}电)/u;
const BODY_BYLINE = /^[（(](?:本报)?(?:见习|实习|首席)?(?:记者|通讯员)[^（()）]{2,40}[)）]/u;

/** 昌平：, 牛栏山镇：, before what happened there: how the headings of round-ups begin. */
const PLACE_COLON =
	/^(?:东城|西城|朝阳|丰台|石景山|海淀|顺义|通州|大兴|房山|门头沟|昌平|平谷|密云|怀柔|延庆|经开区|亦庄|\p{Script=Han}{1,8}(?:区|市|省|镇|乡|街道|地区|县|村|社区|园区|商圈))[：:](?=.{4})/u;

/** A place, a colon, and what happened there. */
export function opensWithPlace(plain: string): boolean {
	return PLACE_COLON.test(plain);
}

export function isDateline(text: string): boolean {
	const plain = tight(text);
	return DATELINE.test(plain) && !/^本报讯?[息号]/u.test(plain);
}

/** A report begins with it, or it names who wrote or photographed one: no story runs on over it. */
export function beginsOrEnds(text: string): boolean {
	return isDateline(text) || signatureKind(text) !== null;
}

/** A byline in brackets that opens a paragraph, 本报讯 left out: (记者 X) 近日. */
export function opensWithByline(text: string): boolean {
	const plain = tight(text);
	const head = BODY_BYLINE.exec(plain)?.[0];
	return head !== undefined && plain.length > head.length + 4;
}

export type SignatureKind = 'photo' | 'byline' | 'signature';

const BRACKET = /^\s*[（(]/u;

/** A line that is nothing but names: a picture's credit, a byline, or (in brackets) a signature below a story. */
export function signatureKind(text: string): SignatureKind | null {
	if (isSourceNote(text)) return 'signature';
	if (readSignature(text)) return BRACKET.test(text) ? 'signature' : 'byline';
	const byline = asksSomebody(text) ? null : readByline(text);
	if (!byline) return null;
	if (byline.photo) return 'photo';
	return BRACKET.test(text) ? 'signature' : 'byline';
}

/** 记者：您带徒弟，最看重: a question in an interview, its end on the next line. */
function asksSomebody(text: string): boolean {
	const names = /^记者[：:](.+)$/u.exec(text.trim())?.[1]?.split(/[\s，,、]+/u);
	return names?.every(isFullName) === false;
}

/** 本报记者 at a line's end or alone, its names on another line. */
export function isCutByline(text: string): boolean {
	return /^[□■◎●◆▲]?本报(?:见习|实习|首席)?记者$/u.test(tight(text)) && tight(text).length < 9;
}

const FULL_DATE = /\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}/u;
/** 星期五 3月22日 10: no year, but the page's number; without that it is a diary's day. */
const DAY_AND_PAGE =
	/^(?:星期[一二三四五六日天][\s│|·]*\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日[\s│|·]*星期[一二三四五六日天])[\s│|·]+(?:第?\d{1,2}版?|[A-D]\d{1,2})$/u;
const FOLIO_WORDS =
	/星期[一二三四五六日天]|第?\d{1,2}版|版面|农历|编辑[:：]?\p{Script=Han}|校对|组版|国内统一|刊号|邮发代号/u;
const FOLIO_ALONE =
	/^(?:(?:第?\d{1,2}版|第\d{1,2}|0\d|[A-D]\d{1,2})[│|·.\-]?\p{Script=Han}{2,6}(?:[·•]\p{Script=Han}{2,6})?|\p{Script=Han}{2,6}(?:[·•│|]\p{Script=Han}{2,6})?[│|·.\-]?(?:第?0\d|[A-D]\d{1,2}|第\d{1,2}版))$/u;
const EDITORS =
	/^(?:(?:本版|责任|美术|值班|视觉|图片|文字|执行)*(?:编辑(?!部|同志|老师)|校对|组版|美编|责编)[:：│|/]?|(?:总?值班(?:主任|编委|总编)?|总?监制|统筹|(?:执行|副)?主编|版[式面](?:设计|编辑)?|制[图版]|审校|排版|视觉|美术设计)[:：│|/])\p{Script=Han}|^(?:本版|责任|美术|值班|视觉)(?:编辑|校对|美编)[:：]?$/u;

/** Two of them make a folio line, whatever stands in front. */
const STAFF =
	/(?:责任编辑|美术编辑|责编|美编|校对|组版|版式设计|制图)[:：│|/]?(?=\p{Script=Han}{2})/gu;

/** ○编辑 X ○设计 Y: the same, each behind a mark. */
const MARKED_STAFF =
	/[○●◎■□◆◇](?:责任|美术|本版|执行)?(?:编辑|设计|版式|校对|组版|美编|责编|制图|审校)[:：│|/]?(?=\p{Script=Han}{2})/gu;

/** The name of a paper, alone: Workers' Daily, Beijing Evening News. */
const PAPER_NAME =
	/^\p{Script=Han}{2,6}(?:日报|晚报|早报|午报|晨报|时报|周报|商报|都市报|青年报|工人报|劳动报|农民报|教育报|科技报|经济报|法治报|法制报|健康报|消费报|开发报|建设报)$/u;
/** Where a story goes on, and what stands on other pages. */
const JUMP =
	/^[（(]?(?:下转|上接|紧接|转|接)第?[A-D0-9一二三四五六七八九十]{1,3}版[^，。]{0,16}[)）]?$/u;
const INDEX_HEAD = /^(?:今日|本期|本版|要闻|内容)?(?:导读|看点|导航|提要)$/u;
const INDEX_LINE =
	/^(?:第?[A-D]?\d{1,2}版[│|·:：\s]+\S|[^，。]{4,40}[\s…—→>]+(?:详见|见)?第?[A-D]?\d{1,2}版$)/u;

/** Who prints, sends and sells the paper. */
const IMPRINT =
	/^(?!.*[，。]).{0,12}(?:国内统一(?:连续出版物|刊)号|报社(?:出版|主办|主管)(?:$|国内|邮发|社址|地址))|^(?:承印|印刷|发行|零售|社址|国内发行)[:：][^，。]{2,}$/u;

/** Whose the page's words are, and where the paper is to be followed. */
const RIGHTS =
	/^(?:声明[:：])?(?=.*(?:版权|授权|许可))(?:本[版报刊]|未经).{0,34}(?:转载|摘编|使用|必究|所有)$/u;
const FOLLOW =
	/^(?:更多\p{Script=Han}{0,8})?(?:欢迎|敬请|请)?扫.{0,8}码[，,]?关注.{2,20}(?:公众号|视频号|客户端)$/u;

/** Masthead, folio, editors, jump lines and the index of other pages. */
export function isFolio(text: string): boolean {
	const plain = tight(text);
	if (PAPER_NAME.test(plain) || JUMP.test(plain) || INDEX_HEAD.test(plain)) return true;
	if (INDEX_LINE.test(text.trim()) && plain.length < 45 && !SENTENCE_END.test(plain)) return true;
	if (plain.length > 70 || SENTENCE_END.test(plain)) return false;
	if (DAY_AND_PAGE.test(text.trim())) return true;
	if (RIGHTS.test(plain) || FOLLOW.test(plain) || IMPRINT.test(plain)) return true;
	if (FULL_DATE.test(plain))
		return FOLIO_WORDS.test(plain) && countHan(plain) < 50 && !/[，。]/u.test(plain);
	const isStaff = [STAFF, MARKED_STAFF].some((words) => (plain.match(words)?.length ?? 0) > 1);
	if (countHan(plain) < 50 && !/[，。]/u.test(plain) && isStaff) return true;
	return FOLIO_ALONE.test(plain) || EDITORS.test(plain) || /^第?[0A-D]?\d{1,2}版$/u.test(plain);
}

/** A page's number or the name of a section, alone: part of a folio line where it stands beside one. */
export function isFolioPart(text: string): boolean {
	const plain = tight(text);
	return /^0?[1-9]\d?$/u.test(plain) || SECTION_NAMES.has(plain);
}

const NOTICE_TITLE =
	/^[【\[]?(?:(?:图片|分类|公益|友情)?广告|(?:遗失|征稿|征文|征订|征集|订阅|更名|寻人|寻物|注销|减资|清算|债权|拍卖|招标|中标|招租|招聘|招生|招领|催告|更正|道歉|致歉|迁址|搬迁|停电|停水|解散|吸收合并|合并|分立|转让|环评|公示|开庭|送达)?(?:声明|公告|启事|通告|通知书|公示|告示)|招聘|招租|招生|遗失|挂失|讣告|更正|天气预报|\p{Script=Han}{0,6}启事|(?:法院|仲裁|债权|清算|招领|更正)公告|(?:公开|诚聘|急聘|长期|现场|社会)?(?:招租|招聘|招商|招募|出租|转让)|(?:订报|征订|订阅|发行|投递|广告|投稿)(?:热线|电话|服务|须知))[】\]]?$/u;
const NOTICE_START = /^(?:Advertisement|Ad\b|Ads\b|Picture|Image|Photo)|^(?:图片|分类|公益)广告/iu;
const NOTICE_WORDS =
	/声明作废|遗失|公章|营业执照|执业证|债权人|债务人|申报债权|注销|减资|清算组|见报之日|自登报|登报之日|特此(?:公告|声明|通知)|面向社会(?:公开)?招聘|应聘|详情请|报名(?:电话|热线)|公开招聘|竞买|拍卖|招标|投标|法定代表人|统一社会信用代码|开庭|公告送达|诚聘|急聘|现招|月薪|底薪|包[食吃]宿|包吃住|五险|薪资面议|待遇从优|有意者|团购|特价|优惠价|原价|现价|补办|挂失|停止供[电水气]|[年月季](?:订|定)价|邮局(?:均可)?(?:订阅|办理)|邮发代号|零售价?每份|稿酬|知情者请?与|无名[男女]|认领|失主|走失|[月年日]租|转租|整租|合租|中介勿扰|拎包入住|精装|首付|敬请谅解|不便之处|厂价|批发价|现款结算|疗程|包邮|加盟商|代理商|欲购从速|售完即止|先到先得|面议|面谈|零基础|试听|名额有限|报名从速|凭[本此]报|原电话|乔迁|管道疏通|专业(?:维修|疏通|搬家|开锁)/gu;
const CONTACT =
	/(?:电话|热线|专线|手机|传真|联系人|邮箱|E-?mail|网址|微信号?|公众号|地址|邮编|QQ|Tel|客服|扫码)[:：]|(?:电话|热线|专线|传真)(?:\d{5,}|\d{3,4}-\d)|www\.|https?:\/\/|^\+?\d{3,4}-?\d{4,8}(?:-\d+)?$|^\d{5,12}(?:[或、/,，]\d{5,12})*$|来稿请[寄投发]|(?:邮政)?\d{2,6}信箱$|^\p{Script=Han}{0,6}[:：]\d{5,}\.?$/iu;

export function isNoticeTitle(text: string): boolean {
	const plain = tight(text);
	return NOTICE_TITLE.test(plain) || NOTICE_START.test(text.trim());
}

/** A line by which one reaches an advertiser; prose that names a number is no contact line. */
export function isContact(text: string): boolean {
	const plain = tight(text);
	if (FORECAST.test(plain)) return true;
	return (
		CONTACT.test(plain) &&
		countHan(plain) < 40 &&
		!/[。！？”]$/u.test(plain) &&
		!/[，。].{12,}/u.test(plain)
	);
}

/** 今天夜间：多云，最低气温7℃: a forecast. */
const FORECAST =
	/^(?:今天|今日|今晚|明天|明日|后天)(?:白天|夜间|上午|下午)?[：:].*(?:转|晴|阴|多云|雨|雪|风|气温)|^[^。]{0,24}最[高低]气温[：:]?[-－零\d]+(?:摄氏度|℃|度)?$/u;

/** X 遗失 Y，声明作废。: a whole notice in one paragraph, without a title. */
export function isLossNotice(text: string): boolean {
	return /^.{2,40}(?:遗失|丢失|不慎丢).{2,80}(?:声明|特此|予以|宣布)?(?:作废|声明)[。.]?$/u.test(
		tight(text)
	);
}

/** How many different words of legal and other notices a paragraph uses. */
export function noticeWords(text: string): number {
	return new Set(tight(text).match(NOTICE_WORDS) ?? []).size;
}

/** The formula with which legal notices end. */
export function endsNotice(plain: string): boolean {
	return /(?:特此(?:公告|声明|通知|通告|启事)|声明作废|予以作废)[。.！]?$/u.test(plain);
}

/** Mostly Latin letters: a slogan of an advertiser, never a line of this paper's stories. */
export function isForeign(text: string): boolean {
	const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
	return letters >= 6 && letters > countHan(text);
}

/** 【栏目】, ◎栏目, ■栏目, ·栏目·: the mark that heads a column of stories. */
export const COLUMN_MARK =
	/^\s*(?:[·•‧]\s*(?=[^·•‧]+[·•‧]\s*$)|[◎●■□◆◇▲△▶▷★☆▌▍▎]\s*|[【〖［\[]\s*(?=.*[】〗］\]]\s*$))/u;
