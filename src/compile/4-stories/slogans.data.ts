// Words of which page slogans and column heads are made, for telling them from headlines. Collected from the standing
// formulas of union and party papers: calls, campaigns, serial titles. No entry is a whole slogan.

/** Calls and campaign words. */
export const SLOGAN_WORDS: readonly string[] =
	'奋进 奋斗 奋力 新征程 新时代 新篇章 新局面 新作为 新气象 新动能 建功 立功 聚力 凝聚 汇聚 礼赞 讴歌 致敬 当好 主人翁 主力军 同心 齐心 共克时艰 众志成城 学习贯彻 深入学习 贯彻落实 深入贯彻 宣传贯彻 谱写 书写 开拓 开创 喜迎 迎接 献礼 不忘初心 牢记使命 砥砺 再出发 跟党走 听党话 感党恩 最光荣 最崇高 最伟大 最美丽 暖人心 服务基层 担使命 铸辉煌 创一流 争先锋 展风采 强国有我 追梦 圆梦 中国梦 高质量发展 智慧力量 时代工匠 劳动创造 全会精神 大会精神 会议精神 讲话精神 二十大 十九大 主题教育 弘扬 传承 人人有责 人人参与 人人可为 从我做起 从小事做起 你我同行 有你有我 有我 安全第一 预防为主 生命至上 惜福 崇尚 拒绝浪费 同舟共济 情满 共享荣光 携手同行'.split(
		' '
	);

/** Endings that only serial titles have: 巡礼, 进行时. */
export const SERIAL_ENDINGS: readonly string[] =
	'巡礼 进行时 在行动 系列报道 追踪报道 连续报道 直通车 大家谈 专栏 专版 特刊 专题 专刊 连载 之窗 速递 快讯 简讯 短波 论坛 视点 观察哨 掠影'.split(
		' '
	);

/** Endings of the short names under which papers gather stories of one kind. */
export const COLUMN_ENDINGS: readonly string[] =
	'要闻 传真 广角 视窗 撷英 集锦 荟萃 剪影 播报 资讯 纵横 信箱 讲堂 大讲堂 时评 快评 短评 特写 特稿 导读 简报 汇编 花絮 扫描 福利站 加油站 服务站台 会客厅 议事厅 曝光台 光荣榜 群英谱 直播间 演播室 图片新闻 图片报道 图说 光影 短讯 回眸 对话 访谈 小传 人物志 副刊 茶座 笔谈 走笔 文苑 随笔 深一度 的大工匠 的好师傅 走基层 基层行 新观察 诗歌角 读书角 图书角 英语角 问吧 聊吧 回音壁 留言板 意见箱 放大镜 望远镜 显微镜 瞭望台 风向标 风景线 警示钟 警钟 红绿灯 小百科 小贴士 小课堂 小讲堂 微课堂 微视频 微故事 微心愿 暖新闻 暖镜头 好声音 金点子 老照片 老北京 新书架 排行榜 百姓事 身边事 心里话 悄悄话 您解忧 你解忧 您支招 您服务 今日谈 一席谈 大家谈 之歌 之星 小记 呼声 心声 随想 随感 札记 读书人 手艺人 人物谱 群星谱 大家说 有话说 工友说 职工说 学习园 知识窗 服务窗 服务台 宣传栏 公告栏 互动吧'.split(
		' '
	);

/** Names of columns, whole, beside those endings that stand alone. */
export const COLUMN_NAMES: readonly string[] =
	'聚焦 关注 权益 维权 声音 视点 人物 故事 评论 社评 言论 法治 健康 养生 服务 生活 家庭 教育 科普 旅游 文化 文艺 诗苑 诗歌 诗页 诗笺 散文 杂谈 漫谈 杂文 小说 连载 书评 影评 读书 悦读 荐读 收藏 摄影 书画 漫画 简讯 快讯 短波 动态 综合 专题 来信 问答 提示 提醒 工友情 夕阳红 人世间 新视野 新知'.split(
		' '
	);

/** Endings that serial titles share with headlines. */
export const SERIAL_LIKE_ENDINGS: readonly string[] =
	'聚焦 面对面 故事 风采 纪实 侧记 园地 天地 新闻 动态 关注 声音 的工匠 的劳模 战疫 抗疫 一线'.split(
		' '
	);

/** Second halves of names of four characters: 律师说法, 读者来信, 健康提示. Longer lines that end so may be headlines. */
export const COLUMN_HALVES: readonly string[] =
	'说法 释法 普法 提示 提醒 贴士 来信 来电 来稿 先锋 在线 连线 热线 讲述 讲坛 学堂 课堂 漫笔 杂谈 漫谈 话题 问答 答疑 释疑 直击 瞭望 镜头 影像 画刊 榜样 楷模 标兵 风尚 圆桌 书架 荐书 新知 百科 驿站 速览 速读 速报 日志 手账 手记 札记 档案 群像 印象 记忆 往事 拾零 拾遗 絮语 心语 寄语 微评 点评 锐评 热评 之言 之声 之音 之友 问吧 聊吧 说吧 有约 有话 说事 议事 论道 夜话 夜读 悦读 品读 导读 荐读 留声 旧影 旧事 风物 视线 视野 视界 视角 焦点 热点 观点 观察 沙龙 茶馆 书房 书香 书评 影评 诗苑 诗页 诗笺 诗会 文萃 文摘 集萃 博览 百态 百味 万象 众生 心灵 养生 食话 医话 问诊 支招 指南 宝典 攻略 锦囊 妙招 视听 实录 目击 解忧 解惑 法苑 法眼 拍案 史话 史料 掌故 溯源 寻踪 探营'.split(
		' '
	);
