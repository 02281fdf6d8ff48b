// The names that build, prerendered pages and client all print.

export const APP_NAME = '报架';
export const PAPER = '劳动午报';
export const APP_TITLE = `${APP_NAME} · ${PAPER}全文`;
export const APP_DESCRIPTION = `${PAPER}全文，断网也能读：按日期、区和专题翻看，搜索、收藏、转发。`;

/** Below it, below the site's base, lies what a reader may ask for, apart from the shell: kept on the device once the archive is. */
export const LATER_PATH = 'assets/later/';
