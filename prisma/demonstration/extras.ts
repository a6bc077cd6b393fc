import type { CastMember } from "./cast";

/**
 * The liaison officer and one of the staff of every member unit that the cast leaves out: invented
 * people, so that the demonstration's acts have somebody behind them. They sign in like the cast.
 */
const NAMES: readonly (readonly [unitCode: string, ...names: [string, string, string, string]])[] = [
  ["CNIPA", "顾南", "Gu Nan", "陆屿", "Lu Yu"],
  ["NDRC", "秦川", "Qin Chuan", "姚望", "Yao Wang"],
  ["MOST", "江帆", "Jiang Fan", "程诺", "Cheng Nuo"],
  ["MOF", "钱宁", "Qian Ning", "费晓", "Fei Xiao"],
  ["MOHRSS", "任和", "Ren He", "柳叶", "Liu Ye"],
  ["MARA", "田禾", "Tian He", "苗青", "Miao Qing"],
  ["MOFCOM", "商羽", "Shang Yu", "路遥", "Lu Yao"],
  ["NHC", "康健", "Kang Jian", "白芷", "Bai Zhi"],
  ["PBC", "金波", "Jin Bo", "银杏", "Yin Xing"],
  ["SASAC", "郑企", "Zheng Qi", "央晴", "Yang Qing"],
  ["SAMR", "石正", "Shi Zheng", "衡宇", "Heng Yu"],
  ["NFRA", "安澜", "An Lan", "丰收", "Feng Shou"],
  ["CSRC", "尚进", "Shang Jin", "夏至", "Xia Zhi"],
  ["NBS", "纪数", "Ji Shu", "常明", "Chang Ming"],
  ["CAS", "柯研", "Ke Yan", "苏木", "Su Mu"],
  ["NSFC", "季然", "Ji Ran", "简单", "Jian Dan"],
  ["SASTIND", "卫东", "Wei Dong", "于航", "Yu Hang"],
  ["CMC-EDD", "武强", "Wu Qiang", "成钢", "Cheng Gang"],
  ["CCPIT", "贸然", "Mao Ran", "海宁", "Hai Ning"],
];

export const EXTRAS: readonly CastMember[] = NAMES.flatMap(
  ([unitCode, officerZh, officerEn, staffZh, staffEn]): CastMember[] => {
    const login = unitCode.toLowerCase();
    return [
      {
        loginName: `${login}.liaison`,
        nameZh: officerZh,
        nameEn: officerEn,
        role: "LIAISON_OFFICER",
        unitCode,
      },
      { loginName: `${login}.staff`, nameZh: staffZh, nameEn: staffEn, role: "STAFF", unitCode },
    ];
  },
);
