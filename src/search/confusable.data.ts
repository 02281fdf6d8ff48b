// Characters that recognition and typists take for one another, in groups: alike but for a stroke or a part. The pairs that
// proofreading manuals warn of (己已巳, 戊戌戍, 折拆析) and pairs of common characters that share all but one part. Each group is asked
// for by its members alone: 未 may be 末, and nothing else.
export const CONFUSABLE =
	'己已巳 未末 日曰 土士 人入八 千干于 戊戌戍 天夭 大太犬 王玉 刀力 几儿 免兔 乌鸟 今令 侯候 微徽 折拆析 住往 辨辩辫 竞竟 拔拨 ' +
	'赢羸 历厉 晴睛 睹赌 炙灸 崇祟 汩汨 冶治 沪泸 垡垈垄 密蜜 栗粟 梁粱 幕暮墓慕募 准淮 亨享 拘抱 喧暄 管菅 籍藉 祥详 杨扬 阵陈 ' +
	'问间闻 闭闲 贝见 贸贺 货贷 井并 半牛 午牛 史吏 甲由申电 白自 右石 名各 全金 佳住 便使 侍待 倍陪 优伏 决快 冷泠 科料 刺剌 ' +
	'勺匀 四匹 北比 厂广 友反 受爱 吉古 吸汲 园圆 因困 城域 夜液 季李 字宁 客容 宣宜 小少 崔雀 师帅 席度 建健 形彤 徒徙 恒桓 ' +
	'扎札 护扩 持待 推堆 搏博 收牧 斯期 早旱 木本 札礼 杜社 板扳 根恨 校较 检俭 植值 模摸 概慨 民氏 沉沈 沙抄 活话 测侧 清情晴 ' +
	'港巷 烈列 热执 特持 状壮 率牵 理埋 瑞端 短矩 码吗 福幅 第弟 等笋 策荣 素索 级极 纪记 练炼 组阻 织识职 绿缘 群郡 肃萧 般船 ' +
	'茶荼 营菅 衍街 裁栽 要耍 规现 视祝 计汁 讯迅 许详 设没 证症 评坪 诉拆 试拭 请清 读续 调凋 责贵 败贩 购沟 赛寨 跑泡 转传 ' +
	'轮伦 铺辅 辉挥 输偷 远运 通诵 遗遣 郊效 酉西 针什 钱线 镇填 附付 险检 除徐 雪雷 顶项 须顺 领颂 题颗 颜额 风凤 榆愉 隆降';
