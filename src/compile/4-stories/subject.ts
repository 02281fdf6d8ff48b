// Whether a heading begins with who acts (an organisation, a place) or with the deed.

/** Endings of bodies that act in this paper's headlines: unions, authorities, firms, schools, places. */
const BODY =
	/^(?:[^，,：:“”《》]{0,12}?)(?:总工会|工会|全总|联合会|协会|妇联|团委|党委|政府|委员会|管委会|集团|公司|企业|医院|大学|学院|中学|小学|学校|幼儿园|街道|支队|大队|项目部|管理处|中心|车队|场站|物流园|产业园|园区|公园|景区|机场|停车场|建工|城建|电力|环卫|商场|市场|博物馆|图书馆|文化宫|研究院|服务站|志愿队|班组|项目|银行|邮政|地铁|公交|铁路|法院|检察院|书屋|驿站|职代会|[\p{Script=Han}]{1,3}(?:区|镇|乡|市|县|村|局|部|厂|站|院|校))/u;

/** Deeds with which kickers and subtitles open, the actor left out. */
const VERBS = new Set(
	'加强 加大 加快 强化 深化 优化 做好 做实 做强 开展 推动 推进 推行 推出 建立 建设 构建 构筑 筑牢 打造 打通 提升 提高 提供 落实 坚持 围绕 聚焦 聚力 涉及 进行 发放 累计 惠及 覆盖 共有 将安 将于 将在 将投 将向 将为 将推 将持 助力 助推 服务 保障 维护 完善 健全 创新 实现 确保 解决 搭建 凝聚 弘扬 践行 学习 贯彻 争当 争做 走访 慰问 关爱 关心 线上 线下 深入 积极 全面 切实 持续 努力 着力 发挥 引导 带动 促进 拓展 培育 培养 激发 激励 营造 突出 统筹 组织 广泛 大力 投入 采取 通过 以案 依托 借助 首批 目前 今年 预计 力争 计划 已有 已为 可享 免费'.split(
		' '
	)
);

export function namesBody(plain: string): boolean {
	return BODY.test(plain);
}

export function isVerbFirst(plain: string): boolean {
	return VERBS.has(plain.slice(0, 2));
}
