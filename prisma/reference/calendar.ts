import type { IsoDate } from "./fact";
import type { SourceId } from "./sources";

// From the State Council's holiday notice of each year. A make-up workday bears the name
// of the holiday it makes up for. Years without a notice are absent, not ordinary.

export interface CalendarYear {
  year: number;
  noticeTitleZh: string;
  noticeTitleEn: string;
  noticeNumber: string | null;
  noticeUrl: string;
  noticeDate: IsoDate | null;
  days: readonly CalendarDay[];
  sources: readonly SourceId[];
}

export interface CalendarDay {
  date: IsoDate;
  kind: "HOLIDAY" | "MAKEUP_WORKDAY";
  nameZh: string;
  nameEn: string;
}

interface Festival {
  nameZh: string;
  nameEn: string;
  /** First and last day off. */
  off: readonly [IsoDate, IsoDate];
  makeUp?: readonly IsoDate[];
}

const newYear = { nameZh: "元旦", nameEn: "New Year's Day" };
const spring = { nameZh: "春节", nameEn: "Spring Festival" };
const qingming = { nameZh: "清明节", nameEn: "Qingming Festival" };
const labour = { nameZh: "劳动节", nameEn: "Labour Day" };
const dragonBoat = { nameZh: "端午节", nameEn: "Dragon Boat Festival" };
const midAutumn = { nameZh: "中秋节", nameEn: "Mid-Autumn Festival" };
const national = { nameZh: "国庆节", nameEn: "National Day" };

export const calendarYears: readonly CalendarYear[] = [
  calendarYear(
    2023,
    "http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm",
    null,
    null,
    ["S136"],
    [
      // The notice of 2023 reaches back into 2022.
      { ...newYear, off: ["2022-12-31", "2023-01-02"] },
      { ...spring, off: ["2023-01-21", "2023-01-27"], makeUp: ["2023-01-28", "2023-01-29"] },
      { ...qingming, off: ["2023-04-05", "2023-04-05"] },
      { ...labour, off: ["2023-04-29", "2023-05-03"], makeUp: ["2023-04-23", "2023-05-06"] },
      { ...dragonBoat, off: ["2023-06-22", "2023-06-24"], makeUp: ["2023-06-25"] },
      {
        nameZh: "中秋节、国庆节",
        nameEn: "Mid-Autumn Festival and National Day",
        off: ["2023-09-29", "2023-10-06"],
        makeUp: ["2023-10-07", "2023-10-08"],
      },
    ],
  ),
  calendarYear(
    2024,
    "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
    null,
    null,
    ["S136", "S139"],
    [
      { ...newYear, off: ["2024-01-01", "2024-01-01"] },
      { ...spring, off: ["2024-02-10", "2024-02-17"], makeUp: ["2024-02-04", "2024-02-18"] },
      { ...qingming, off: ["2024-04-04", "2024-04-06"], makeUp: ["2024-04-07"] },
      { ...labour, off: ["2024-05-01", "2024-05-05"], makeUp: ["2024-04-28", "2024-05-11"] },
      { ...dragonBoat, off: ["2024-06-10", "2024-06-10"] },
      { ...midAutumn, off: ["2024-09-15", "2024-09-17"], makeUp: ["2024-09-14"] },
      { ...national, off: ["2024-10-01", "2024-10-07"], makeUp: ["2024-09-29", "2024-10-12"] },
    ],
  ),
  calendarYear(
    2025,
    "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
    "国办发明电〔2024〕12号",
    null,
    ["S135", "S136"],
    [
      { ...newYear, off: ["2025-01-01", "2025-01-01"] },
      { ...spring, off: ["2025-01-28", "2025-02-04"], makeUp: ["2025-01-26", "2025-02-08"] },
      { ...qingming, off: ["2025-04-04", "2025-04-06"] },
      { ...labour, off: ["2025-05-01", "2025-05-05"], makeUp: ["2025-04-27"] },
      { ...dragonBoat, off: ["2025-05-31", "2025-06-02"] },
      {
        nameZh: "国庆节、中秋节",
        nameEn: "National Day and Mid-Autumn Festival",
        off: ["2025-10-01", "2025-10-08"],
        makeUp: ["2025-09-28", "2025-10-11"],
      },
    ],
  ),
  calendarYear(
    2026,
    "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
    null,
    "2025-11-04",
    ["S136", "S137", "S138"],
    [
      { ...newYear, off: ["2026-01-01", "2026-01-03"], makeUp: ["2026-01-04"] },
      { ...spring, off: ["2026-02-15", "2026-02-23"], makeUp: ["2026-02-14", "2026-02-28"] },
      { ...qingming, off: ["2026-04-04", "2026-04-06"] },
      { ...labour, off: ["2026-05-01", "2026-05-05"], makeUp: ["2026-05-09"] },
      { ...dragonBoat, off: ["2026-06-19", "2026-06-21"] },
      { ...midAutumn, off: ["2026-09-25", "2026-09-27"] },
      { ...national, off: ["2026-10-01", "2026-10-07"], makeUp: ["2026-09-20", "2026-10-10"] },
    ],
  ),
];

function calendarYear(
  year: number,
  noticeUrl: string,
  noticeNumber: string | null,
  noticeDate: IsoDate | null,
  sources: readonly SourceId[],
  festivals: readonly Festival[],
): CalendarYear {
  return {
    year,
    noticeTitleZh: `国务院办公厅关于${year}年部分节假日安排的通知`,
    noticeTitleEn: `Notice of the General Office of the State Council on the arrangement of holidays in ${year}`,
    noticeNumber,
    noticeUrl,
    noticeDate,
    days: festivals.flatMap(daysOf),
    sources,
  };
}

function daysOf({ nameZh, nameEn, off: [first, last], makeUp = [] }: Festival): CalendarDay[] {
  return [
    ...datesBetween(first, last).map((date) => ({ date, kind: "HOLIDAY" as const, nameZh, nameEn })),
    ...makeUp.map((date) => ({ date, kind: "MAKEUP_WORKDAY" as const, nameZh, nameEn })),
  ];
}

function datesBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  const dates: IsoDate[] = [];
  for (const day = new Date(first); day <= new Date(last); day.setUTCDate(day.getUTCDate() + 1)) {
    dates.push(day.toISOString().slice(0, 10) as IsoDate);
  }
  return dates;
}
