import type { IsoDate } from "./fact";
import type { IndicatorCode } from "./indicators";
import type { SourceId } from "./sources";

// Every published value graded A to C. Values resting on general knowledge and on
// demonstration pages are left out, and so are growth rates without a level.
// The day of publication is that of the earliest dated source, see load.ts.

export interface Observation {
  indicator: IndicatorCode;
  series: string;
  /** Number of the definition followed; 1 when absent. */
  definition?: number;
  periodZh: string;
  periodEn: string;
  periodStart?: IsoDate;
  asOf: IsoDate;
  value: string;
  qualifier?: "EXACT" | "OVER" | "NEARLY" | "ABOUT";
  /** Present when the value was computed from sourced figures. */
  derivation?: { zh: string; en: string };
  noteZh?: string;
  noteEn?: string;
  /** The value as first published that this one corrects, in the same series and period. */
  revises?: { definition: number; value: string };
  sources: readonly SourceId[];
}

type Rest = Partial<Omit<Observation, "indicator" | "value" | "sources">>;

const ofInstitutions: Rest = { series: "universities-institutions" };
const dayOfReport: Rest = {
  noteZh: "来源只写到月份，以报道日期为截止日期。",
  noteEn: "The source gives the month only; the day of the report stands as the as-of date.",
};
const onlyMonthKnown: Rest = {
  noteZh: "来源只写到月份，以当月末日为截止日期。",
  noteEn: "The source gives the month only; its last day stands as the as-of date.",
};

export const observations: readonly Observation[] = [
  // 存量专利盘活
  onDate("institution-valid-inventions", "2023-12-31", "79.4", ["S14"], {
    series: "universities",
    ...wording("截至2023年底", "end of 2023"),
    noteZh: "与科研机构合计约占国内总量的四分之一。",
    noteEn: "Together with research institutions about a quarter of the domestic total.",
  }),
  onDate("institution-valid-inventions", "2023-12-31", "22.9", ["S14"], {
    series: "institutions",
    ...wording("截至2023年底", "end of 2023"),
  }),
  onDate("inventory-institutions", "2024-04-24", "1700", ["S31", "S32"], { qualifier: "OVER" }),
  onDate("inventory-patents", "2024-04-24", "91.4", ["S31", "S32"], ofInstitutions),
  onDate("inventory-inventions", "2024-04-24", "63.6", ["S31", "S32"], ofInstitutions),
  onDate("inventory-progress", "2024-04-24", "60", ["S31", "S32"], { ...ofInstitutions, qualifier: "OVER" }),
  onDate("pool-patents", "2024-04-24", "67.6", ["S31", "S32"], ofInstitutions),
  onDate("pool-inventions", "2024-04-24", "50.6", ["S31", "S32"], ofInstitutions),
  onDate("pool-good-prospects", "2024-04-24", "30.4", ["S31", "S32"], ofInstitutions),
  inventionsInFilings("2024-01-01", "2024-03-31", "2024年一季度", "first quarter of 2024", "71.9", ["S31"], {
    noteZh: "较2023年提高2.3个百分点。",
    noteEn: "2.3 percentage points above 2023.",
  }),
  inventionsInFilings("2024-01-01", "2024-12-31", "2024年", "2024", "70.4", ["S36"]),
  onDate("inventory-inventions", "2024-06-30", "85", ["S35"], {
    ...ofInstitutions,
    ...wording("截至2024年6月", "June 2024"),
  }),
  onDate("inventory-progress", "2024-07-31", "95", ["S35"], {
    ...ofInstitutions,
    ...wording("2024年7月吹风会", "briefing of July 2024"),
    definition: 2,
    qualifier: "OVER",
    ...onlyMonthKnown,
  }),
  onDate("inventory-patents", "2024-11-29", "134.9", ["S46", "S47"], {
    ...ofInstitutions,
    ...wording("盘点完成时（2024年11月报道）", "inventory complete (reported November 2024)"),
    ...dayOfReport,
  }),
  onDate("inventory-institutions", "2024-11-29", "2700", ["S46", "S47"], {
    qualifier: "OVER",
    ...wording("盘点完成时（2024年11月报道）", "inventory complete (reported November 2024)"),
    ...dayOfReport,
  }),
  onDate("pool-patents-pushed", "2024-12-23", "94", ["S29"], {
    ...ofInstitutions,
    ...wording("截至2024年12月", "December 2024"),
    ...dayOfReport,
  }),
  onDate("pool-push-enterprises", "2024-12-23", "45", ["S29"], {
    ...wording("截至2024年12月", "December 2024"),
    ...dayOfReport,
  }),
  onDate("pool-inventions", "2025-07-17", "68", ["S39"], {
    ...ofInstitutions,
    ...wording("截至2025年7月", "July 2025"),
    ...dayOfReport,
  }),
  onDate("growth-smes", "2025-07-17", "0.9", ["S39"], {
    qualifier: "OVER",
    ...wording("截至2025年7月", "July 2025"),
    ...dayOfReport,
  }),
  onDate("institution-industrialised", "2025-09-30", "6", ["S50"], {
    ...ofInstitutions,
    qualifier: "NEARLY",
    ...wording("截至2025年9月", "September 2025"),
  }),
  onDate("matching-events", "2025-10-15", "16000", ["S50"], {
    qualifier: "OVER",
    ...wording("截至2025年10月", "October 2025"),
    ...dayOfReport,
  }),

  // 专利转让许可备案
  inYear("transfer-licence-filings", 2021, "42.0", ["S48"], {
    noteZh: "同比增长15%。",
    noteEn: "Up 15% on the year before.",
  }),
  inYear("transfer-licence-filings", 2021, "2.7", ["S48"], {
    ...ofInstitutions,
    noteZh: "同比增长33.4%。",
    noteEn: "Up 33.4% on the year before.",
  }),
  inYear("transfer-licence-filings", 2022, "2.9", ["S12"], {
    series: "institutions-to-smes",
    noteZh: "仅指面向中小企业的转让许可，较2020年增长60.2%。",
    noteEn: "To SMEs only; up 60.2% on 2020.",
  }),
  inYear("transfer-licence-filings", 2023, "47.2", ["S30", "S36"], {
    derivation: { zh: "2024年61.3万次 ÷（1 + 29.9%）", en: "61.3 in 2024 ÷ 1.299" },
  }),
  inYear("transfer-licence-filings", 2023, "5.46", ["S30", "S36"], {
    ...ofInstitutions,
    derivation: { zh: "2024年7.6万次 ÷（1 + 39.1%）", en: "7.6 in 2024 ÷ 1.391" },
  }),
  within(
    "transfer-licence-filings",
    "2024-01-01",
    "2024-06-30",
    "2024年上半年",
    "first half of 2024",
    "2.3",
    ["S35"],
    { ...ofInstitutions, noteZh: "同比增长22.2%。", noteEn: "Up 22.2% on the same period." },
  ),
  within(
    "transfer-licence-filings",
    "2024-01-01",
    "2024-11-30",
    "2024年1至11月",
    "January-November 2024",
    "5.5",
    ["S29"],
    {
      ...ofInstitutions,
      noteZh: "同比增长19.1%；与全年数据的增速口径可能不同，不据以推算12月。",
      noteEn:
        "Up 19.1% on the same period; the base may differ from that of the full year, so no December is computed.",
    },
  ),
  inYear("transfer-licence-filings", 2024, "61.3", ["S30", "S36"], {
    noteZh: "同比增长29.9%。",
    noteEn: "Up 29.9% on the year before.",
  }),
  inYear("transfer-licence-filings", 2024, "7.6", ["S30", "S36"], {
    ...ofInstitutions,
    noteZh: "同比增长39.1%；与1至11月数据的增速口径可能不同。",
    noteEn: "Up 39.1% on the year before; the base may differ from that of January-November.",
  }),
  inYear("transfer-licence-filings", 2025, "69.7", ["S40"], {
    noteZh: "同比增长13.7%。",
    noteEn: "Up 13.7% on the year before.",
  }),
  onDate("transfer-licence-filings-to-date", "2025-07-17", "102.5", ["S39"], {
    ...wording("启动以来至2025年7月17日公布", "since the start, as published on 17 July 2025"),
  }),
  onDate("transfer-licence-filings-to-date", "2025-07-17", "12.7", ["S39"], {
    ...ofInstitutions,
    ...wording("启动以来至2025年7月17日公布", "since the start, as published on 17 July 2025"),
  }),
  onDate("transfer-licence-filings-to-date", "2025-08-31", "115.4", ["S50"], {
    ...wording("启动以来至2025年8月", "since the start, to August 2025"),
  }),

  // 发明专利产业化率
  surveyed(2018, "enterprises", "45.0", ["S51"], {
    derivation: {
      zh: "2022年48.1% − 较2018年提高的3.1个百分点",
      en: "48.1% in 2022 − the rise of 3.1 points on 2018",
    },
  }),
  surveyed(2019, "universities", "3.7", ["S53"]),
  surveyed(2019, "institutions", "18.3", ["S53"]),
  surveyed(2020, "enterprises", "44.9", ["S68"]),
  surveyed(2021, "all", "35.4", ["S51"], {
    derivation: {
      zh: "2022年36.7% − 较上年提高的1.3个百分点",
      en: "36.7% in 2022 − the rise of 1.3 points on 2021",
    },
  }),
  surveyed(2021, "enterprises", "46.8", ["S51"], {
    derivation: {
      zh: "2022年48.1% − 较上年提高的1.3个百分点",
      en: "48.1% in 2022 − the rise of 1.3 points on 2021",
    },
  }),
  surveyed(2022, "all", "36.7", ["S51"]),
  surveyed(2022, "enterprises", "48.1", ["S51"]),
  surveyed(2022, "high-tech-enterprises", "56.1", ["S51"]),
  surveyed(2022, "universities", "3.9", ["S66"]),
  surveyed(2023, "all", "39.6", ["S65", "S69"]),
  surveyed(2023, "enterprises", "51.3", ["S65", "S69"]),
  surveyed(2023, "high-tech-enterprises", "57.6", ["S65"]),
  surveyed(2023, "small-enterprises", "53.9", ["S65", "S69"]),
  surveyed(2023, "micro-enterprises", "33.8", ["S65", "S69"]),
  surveyed(2024, "enterprises", "53.3", ["S70"]),
  surveyed(2024, "high-tech-enterprises", "61.2", ["S70"]),
  surveyed(2024, "medium-enterprises", "61.4", ["S70"]),
  surveyed(2024, "small-enterprises", "57.8", ["S70"]),
  surveyed(2024, "micro-enterprises", "36.7", ["S70"]),
  surveyed(2025, "enterprises", "54", ["S40"]),
  inYear("average-yield", 2023, "829.6", ["S69"], { series: "enterprises" }),
  inYear("average-yield", 2023, "1033.2", ["S69"], { series: "joint-patents" }),

  // 质押融资
  inYear("pledge-amount", 2020, "2180", ["S71"]),
  inYear("pledge-amount", 2020, "1558", ["S140"], { series: "patents" }),
  inYear("pledge-amount", 2021, "3098", ["S72"]),
  inYear("pledge-amount", 2022, "4868.8", ["S43", "S49"], {
    derivation: { zh: "2023年8539.9亿元 ÷（1 + 75.4%）", en: "8,539.9 in 2023 ÷ 1.754" },
  }),
  inYear("pledge-amount", 2023, "8539.9", ["S43", "S49"], {
    noteZh: "同比增长75.4%。",
    noteEn: "Up 75.4% on the year before.",
  }),
  within(
    "pledge-amount",
    "2024-01-01",
    "2024-09-30",
    "2024年前三季度",
    "first three quarters of 2024",
    "7922.3",
    ["S46"],
    { noteZh: "同比增长60%。", noteEn: "Up 60% on the same period." },
  ),
  inYear("pledge-items", 2020, "12093", ["S71"]),
  inYear("pledge-items", 2021, "17000", ["S72"], {
    noteZh: "来源以1.7万项表述。",
    noteEn: "Given by the source as 17 thousand items.",
  }),
  inYear("pledge-items", 2023, "42000", ["S43", "S49"], {
    noteZh: "来源以4.2万项表述，同比增长49.2%。",
    noteEn: "Given by the source as 42 thousand items, up 49.2%.",
  }),
  inYear("pledge-enterprises", 2021, "1.5", ["S72"]),
  inYear("pledge-enterprises", 2023, "3.7", ["S43", "S49"]),

  // 知识产权使用费、开放许可、专利密集型产品、声明、技术合同
  inYear("royalties-trade", 2020, "3194.4", ["S73"]),
  within("royalties-trade", "2023-01-01", "2023-11-30", "2023年1至11月", "January-November 2023", "3345", [
    "S43",
  ]),
  inYear("royalties-trade", 2023, "3765.2", ["S74"]),
  within(
    "royalties-trade",
    "2024-01-01",
    "2024-09-30",
    "2024年前三季度",
    "first three quarters of 2024",
    "3072",
    ["S46"],
    { noteZh: "同比增长7.2%。", noteEn: "Up 7.2% on the same period." },
  ),
  inYear("royalties-trade", 2024, "3987.1", ["S73"]),
  within(
    "royalties-trade",
    "2025-01-01",
    "2025-11-30",
    "2025年1至11月",
    "January-November 2025",
    "3828.7",
    ["S40"],
    { noteZh: "同比增长7.4%，其中出口增长23.1%。", noteEn: "Up 7.4% on the same period, exports 23.1%." },
  ),
  inYear("open-licences", 2023, "17000", ["S43"], {
    ...wording("2023年（试点）", "2023 (pilot)"),
    noteZh: "来源以1.7万项表述。",
    noteEn: "Given by the source as 17 thousand.",
  }),
  inYear("open-licences", 2024, "8200", ["S30"], { definition: 2, qualifier: "OVER" }),
  onDate("recognised-products", "2024-12-31", "3197", ["S30", "S75"], {
    ...wording("2024年度认定（第二批）", "recognition of 2024 (second batch)"),
    noteZh: "较2023年度增长三分之一以上。",
    noteEn: "More than a third above 2023.",
  }),
  onDate("recognised-product-output", "2024-12-31", "9400", ["S30", "S75"], {
    ...wording("2024年度认定（第二批）", "recognition of 2024 (second batch)"),
    qualifier: "OVER",
    noteZh: "较2023年度增长三分之一以上。来源未说明产值所属年度；2024年度认定采用2023年度数据。",
    noteEn:
      "More than a third above 2023. The source does not say of which year the output is; the round of 2024 used data of 2023.",
  }),
  onDate("declared-patents", "2025-01-15", "25.6", ["S30"]),
  inYear("technology-contracts", 2024, "68000", ["S52"], {
    noteZh: "来源以6.8万亿元表述。",
    noteEn: "Given by the source as CNY 6.8 trillion.",
  }),
  within(
    "technology-contracts",
    "2025-01-01",
    "2025-09-30",
    "2025年前三季度",
    "first three quarters of 2025",
    "48000",
    ["S52"],
    {
      noteZh: "来源以4.8万亿元表述，同比增长18.3%。",
      noteEn: "Given by the source as CNY 4.8 trillion, up 18.3%.",
    },
  ),
  within(
    "technology-contract-number",
    "2025-01-01",
    "2025-09-30",
    "2025年前三季度",
    "first three quarters of 2025",
    "64.4",
    ["S52"],
  ),

  // 专利密集型产业
  inYear("pii-added-value", 2020, "121300", ["S76"], {
    noteZh: "来源以12.13万亿元表述。",
    noteEn: "Given by the source as CNY 12.13 trillion.",
  }),
  inYear("pii-added-value", 2021, "142983", ["S77"]),
  inYear("pii-added-value", 2022, "153176", ["S45", "S78"], {
    noteZh: "首次公布数，普查修订后的数值未予收录。",
    noteEn: "As first published; the value after the census revision is not held.",
  }),
  inYear("pii-added-value", 2023, "168713", ["S44"], { definition: 2 }),
  inYear("pii-added-value", 2023, "32101", ["S44"], { series: "ict-manufacturing", definition: 2 }),
  inYear("pii-added-value", 2023, "48808", ["S44"], { series: "new-equipment", definition: 2 }),
  inYear("pii-added-value", 2023, "17310", ["S44"], { series: "new-materials", definition: 2 }),
  inYear("pii-added-value", 2023, "13695", ["S44"], { series: "medicine", definition: 2 }),
  inYear("pii-added-value", 2023, "3834", ["S44"], { series: "environment", definition: 2 }),
  inYear("pii-added-value", 2023, "39322", ["S44"], { series: "ict-services", definition: 2 }),
  inYear("pii-added-value", 2023, "13643", ["S44"], { series: "rd-services", definition: 2 }),
  inYear("pii-added-value", 2024, "180000", ["S40"], {
    definition: 2,
    qualifier: "OVER",
    noteZh: "来源以超过18万亿元表述。",
    noteEn: "Given by the source as above CNY 18 trillion.",
  }),
  inYear("pii-gdp-share", 2019, "11.62", ["S76"], {
    derivation: {
      zh: "2020年11.97% − 较上年提高的0.35个百分点",
      en: "11.97% in 2020 − the rise of 0.35 points on 2019",
    },
  }),
  inYear("pii-gdp-share", 2020, "11.97", ["S76"]),
  inYear("pii-gdp-share", 2021, "12.44", ["S77"]),
  inYear("pii-gdp-share", 2022, "12.71", ["S45"], { noteZh: "首次公布数。", noteEn: "As first published." }),
  inYear("pii-gdp-share", 2022, "12.60", ["S44"], {
    definition: 2,
    derivation: {
      zh: "2023年13.04% − 较上年提高的0.44个百分点",
      en: "13.04% in 2023 − the rise of 0.44 points on 2022",
    },
    revises: { definition: 1, value: "12.71" },
    noteZh:
      "2023年公告所称较上年提高，上年数已按第五次全国经济普查结果修订，故2022年由12.71%调整为12.60%，不是实际下降。",
    noteEn:
      "The announcement for 2023 compares with a 2022 revised after the fifth national economic census, so 2022 moves from 12.71% to 12.60%; this is no actual fall.",
  }),
  inYear("pii-gdp-share", 2023, "13.04", ["S44"], { definition: 2 }),
  inYear("pii-gdp-share", 2024, "13.38", ["S40"], { definition: 2 }),

  // 高价值发明专利
  endOfYear("high-value-per-10k", 2020, "6.3", ["S79"], {
    derivation: { zh: "2021年7.5件 − 较上年增加的1.2件", en: "7.5 in 2021 − the rise of 1.2 on 2020" },
  }),
  endOfYear("high-value-per-10k", 2021, "7.5", ["S79"], {
    noteZh: "较上年增加1.2件。",
    noteEn: "1.2 above the year before.",
  }),
  endOfYear("high-value-per-10k", 2023, "11.8", ["S49"]),
  endOfYear("high-value-per-10k", 2024, "14", ["S36"]),
  onDate("high-value-per-10k", "2025-06-30", "15.3", ["S80"], wording("截至2025年6月", "June 2025")),
  endOfYear("high-value-per-10k", 2025, "16", ["S40", "S81"], {
    noteZh: "目标为12件。",
    noteEn: "Against a target of 12.",
  }),
  onDate("high-value-inventions", "2025-06-30", "165.1", ["S80"], {
    series: "enterprises",
    ...wording("截至2025年6月", "June 2025"),
  }),
  onDate("high-value-inventions", "2025-06-30", "79.3", ["S80"], {
    series: "kept-10-years",
    qualifier: "ABOUT",
    ...wording("截至2025年6月", "June 2025"),
  }),
  endOfYear("high-value-inventions", 2025, "229.2", ["S40", "S81"]),
  endOfYear("high-value-inventions", 2025, "176.4", ["S40", "S81"], {
    series: "enterprises",
    noteZh: "约占总量的77%。",
    noteEn: "About 77% of the total.",
  }),
  endOfYear("high-value-share", 2025, "43.1", ["S40", "S81"]),
  onDate("high-value-holders", "2025-06-30", "26.5", ["S80"], {
    series: "enterprises",
    ...wording("截至2025年6月", "June 2025"),
  }),
  endOfYear("high-value-holders", 2025, "28", ["S40", "S81"], { series: "enterprises" }),
  endOfYear("domestic-valid-inventions", 2023, "401.5", ["S49"]),
  onDate(
    "domestic-valid-inventions",
    "2024-10-31",
    "466",
    ["S46", "S47"],
    wording("截至2024年10月底", "end of October 2024"),
  ),
  onDate("domestic-valid-inventions", "2025-06-30", "501", ["S82"], wording("截至2025年6月", "June 2025")),
  endOfYear("domestic-valid-inventions", 2025, "532", ["S40", "S81"]),
];

function onDate(
  indicator: IndicatorCode,
  asOf: IsoDate,
  value: string,
  sources: readonly SourceId[],
  rest: Rest = {},
): Observation {
  return {
    indicator,
    series: "all",
    ...wording(`截至${inChinese(asOf)}`, inEnglish(asOf)),
    asOf,
    value,
    sources,
    ...rest,
  };
}

function endOfYear(
  indicator: IndicatorCode,
  year: number,
  value: string,
  sources: readonly SourceId[],
  rest: Rest = {},
): Observation {
  return onDate(indicator, `${year}-12-31` as IsoDate, value, sources, {
    ...wording(`截至${year}年底`, `end of ${year}`),
    ...rest,
  });
}

function within(
  indicator: IndicatorCode,
  periodStart: IsoDate,
  asOf: IsoDate,
  zh: string,
  en: string,
  value: string,
  sources: readonly SourceId[],
  rest: Rest = {},
): Observation {
  return { indicator, series: "all", ...wording(zh, en), periodStart, asOf, value, sources, ...rest };
}

function inYear(
  indicator: IndicatorCode,
  year: number,
  value: string,
  sources: readonly SourceId[],
  rest: Rest = {},
): Observation {
  return within(
    indicator,
    `${year}-01-01` as IsoDate,
    `${year}-12-31` as IsoDate,
    `${year}年`,
    `${year}`,
    value,
    sources,
    rest,
  );
}

function surveyed(
  year: number,
  series: string,
  value: string,
  sources: readonly SourceId[],
  rest: Rest = {},
): Observation {
  return endOfYear("industrialisation-rate", year, value, sources, {
    series,
    ...wording(`${year}年`, `${year}`),
    ...rest,
  });
}

function inventionsInFilings(
  periodStart: IsoDate,
  asOf: IsoDate,
  zh: string,
  en: string,
  value: string,
  sources: readonly SourceId[],
  rest: Rest = {},
): Observation {
  return within("institution-filing-share", periodStart, asOf, zh, en, value, sources, {
    ...ofInstitutions,
    ...rest,
  });
}

function wording(periodZh: string, periodEn: string) {
  return { periodZh, periodEn };
}

function inChinese(date: IsoDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function inEnglish(date: IsoDate): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(date));
}
