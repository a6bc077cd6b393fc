import { comparableText } from "@/lib/kernel/comparable-text";

/** How the characters read that the numbers of our documents (发文字号) are made of. */
const PINYIN: Record<string, string> = Object.fromEntries(
  (
    "国guo 办ban 发fa 知zhi 运yun 字zi 函han 电dian 明ming 密mi 令ling 公gong 告gao 通tong 金jin 财cai 科ke 教jiao " +
    "工gong 信xin 农nong 卫wei 银yin 证zheng 监jian 市shi 质zhi 标biao 统tong 资zi 商shang 税shui 法fa 海hai 关guan " +
    "署shu 保bao 规gui 建jian 联lian 企qi 技ji 产chan 权quan 战zhan 服fu 管guan 综zong 人ren 社she 部bu 厅ting 院yuan " +
    "学xue 基ji 防fang 装zhuang 贸mao 促cu 版ban 协xie 府fu 政zheng 委wei 党dang 中zhong 央yang 军jun 京jing 津jin " +
    "沪hu 渝yu 粤yue 苏su 浙zhe 皖wan 鲁lu 川chuan 泸lu 湘xiang 鄂e 豫yu 冀ji 晋jin 辽liao 吉ji 黑hei 闽min 赣gan " +
    "桂gui 琼qiong 贵gui 云yun 藏zang 陕shan 甘gan 青qing 宁ning 新xin 蒙meng 省sheng 局ju 审shen 改gai 革ge"
  )
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const LONGEST = 56;

/**
 * The code that makes a document's address: from its number ("国知发运字〔2024〕5号" gives
 * guozhifayunzi-2024-5), or from its English title when it has none or one we cannot spell.
 */
export function documentCode(number: string, titleEn: string, taken: readonly string[]): string {
  const wished = fromNumber(number) ?? fromTitle(titleEn);
  // "new" is the address of the form.
  const used = new Set([...taken, "new"]);
  if (!used.has(wished)) return wished;
  for (let again = 2; ; again++) {
    const code = `${wished}-${again}`;
    if (!used.has(code)) return code;
  }
}

function fromNumber(number: string): string | null {
  const parts = /^(\p{Script=Han}+)\((\d{4})\)第?(\d{1,5})号?$/u.exec(comparableText(number));
  if (!parts) return null;
  const [, word = "", year, serial] = parts;
  const syllables = [...word].map((character) => PINYIN[character]);
  return syllables.every(Boolean) ? `${syllables.join("")}-${year}-${serial}`.slice(0, LONGEST) : null;
}

function fromTitle(titleEn: string): string {
  const words =
    titleEn
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let code = "";
  for (const word of words) {
    if (code.length + 1 + word.length > LONGEST) break;
    code = code === "" ? word.slice(0, LONGEST) : `${code}-${word}`;
  }
  return code || "document";
}
