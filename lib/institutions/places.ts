/*
 * Where an organisation is, as far as its name says so: names of provinces and of prefecture-level cities
 * (GB/T 2260), without their endings. Two characters at least, so that none is mistaken within another word.
 */
const PLACES: Readonly<Record<string, string>> = {
  11: "北京",
  12: "天津",
  13: "河北 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安",
  14: "山西 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
  15: "内蒙古 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善",
  21: "辽宁 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛",
  22: "吉林 长春 四平 辽源 通化 白山市 松原 白城 延边",
  23: "黑龙江 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭",
  31: "上海",
  32: "江苏 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓 宜兴 海安",
  33: "浙江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 诸暨",
  34: "安徽 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山市 滁州 阜阳 宿州 六安 亳州 池州 宣城",
  35: "福建 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江",
  36: "江西 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
  37: "山东 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜 肥城 新泰",
  41: "河南 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源",
  42: "湖北 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门市",
  43: "湖南 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西",
  44: "广东 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮",
  45: "广西 南宁 柳州 桂林 梧州 北海市 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左",
  46: "海南 海口 三亚 三沙 儋州",
  50: "重庆",
  51: "四川 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山",
  52: "贵州 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南",
  53: "云南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆",
  54: "西藏 拉萨 日喀则 昌都 林芝 山南市 那曲 阿里地区",
  61: "陕西 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛",
  62: "甘肃 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南",
  63: "青海 西宁 海东 玉树 果洛 海西",
  64: "宁夏 银川 石嘴山 吴忠 固原 中卫",
  65: "新疆 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 喀什 和田 伊犁 塔城 阿勒泰 石河子",
  71: "台湾 台北 新竹 高雄 台中 台南",
  81: "香港",
  82: "澳门",
};

/** All provinces, by their codes. */
export const PROVINCE_CODES = Object.keys(PLACES) as [string, ...string[]];

const BY_NAME = new Map(
  Object.entries(PLACES).flatMap(([code, names]) => names.split(" ").map((name) => [name, code] as const)),
);
const LONGEST = Math.max(...[...BY_NAME.keys()].map((name) => name.length));

/** Of the whole country, of a group or an academy: the place comes after it. */
const BEFORE_THE_PLACE = /^(国网|国家电网|中国科学院|中国电子科技集团公司|中国|国家|中科院|国电|华能|大唐)/;
const IN_BRACKETS = /[(（]([^()（）]{2,12})[)）]/g;

/** The province a name begins with, or names in brackets: "国网江苏省电力有限公司", "中芯国际（上海）有限公司". */
export function provinceInName(name: string): string | null {
  const begins = placeAtStart(name) ?? placeAtStart(name.replace(BEFORE_THE_PLACE, ""));
  if (begins) return begins;
  for (const [, inside = ""] of name.matchAll(IN_BRACKETS)) {
    const found = placeAtStart(inside);
    if (found) return found;
  }
  return null;
}

/** The province of an address, with or without the postcode that registers put before it. */
export function provinceOfAddress(address: string): string | null {
  return placeAtStart(address.normalize("NFKC").replace(/^(中国)?[\s\d]*(中国)?\s*/, ""));
}

function placeAtStart(text: string): string | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const code = BY_NAME.get(text.slice(0, length));
    if (code) return code;
  }
  return null;
}

/** A province as people write it: its code, its name with or without its ending. */
export function provinceNamed(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  if (plain in PLACES) return plain;
  if (/^\d{6}$/.test(plain)) return plain.slice(0, 2) in PLACES ? plain.slice(0, 2) : null;
  return placeAtStart(plain);
}
