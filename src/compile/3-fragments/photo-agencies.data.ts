/** Chinese agencies and sites that sell press pictures, as they sign them. Source: the agencies' own imprints. */
export const PHOTO_AGENCIES: readonly string[] = [
	'人民视觉',
	'人民图片',
	'光明图片',
	'视觉中国',
	'影像中国',
	'中国新闻图片网',
	'东方IC',
	'全景视觉',
	'千图网',
	'千龙图片',
	'新华社',
	'新华网',
	'中新社',
	'中经视觉',
	'IC photo'
];
