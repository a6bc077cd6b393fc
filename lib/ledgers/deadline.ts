import { type CalendarDate, isCalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";

export type DeadlineDefaults = {
  /** For dates that name no year. */
  year: number | null;
  /** For 长期坚持, 持续推进 and empty cells. */
  openEnded: CalendarDate | null;
};

export type DeadlineNote =
  | "due-month-end"
  | "due-part"
  | "due-serial"
  | "due-year-assumed"
  | "due-default"
  | "due-range";
export type DeadlineFault =
  | "due-missing"
  | "due-open-ended"
  | "due-year-missing"
  | "due-impossible"
  | "due-ambiguous"
  | "due-several"
  | "due-reversed"
  | "due-relative"
  | "due-unreadable";

export type Deadline = { dueOn: CalendarDate; notes: DeadlineNote[] } | { fault: DeadlineFault };

/** Serial numbers of spreadsheets between 1982 and 2064: what a date column holds when its format is lost. */
const SERIAL = { least: 30_000, most: 60_000, zero: Date.UTC(1899, 11, 30) };
const DAY_MS = 86_400_000;

const OPEN_ENDED =
  /^(长期|持续|常态|经常|每[年月季周日]|逐[年月季]|按[年月季]|不定期|适时|随时|尽快|立即|即时|ongoing|continuous|permanent)/;
const RELATIVE =
  /(后|内)\s*\d*\s*个?(工作日|日|天|周|个月|月|年)?内?$|^(\d+|[一二三四五六七八九十]+)个?(工作日|日|天|周|月|年)(之?内|以内)/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads a deadline as ministries write it. What cannot be told for certain is refused with its reason. */
export function readDeadline(raw: string, defaults: DeadlineDefaults): Deadline {
  const text = tidy(raw);
  if (text === "") return openEnded(defaults, "due-missing");
  const plain = readInstant(raw.trim()) ?? readWholeDate(text) ?? readSerial(text);
  if (plain) return plain;
  if (OPEN_ENDED.test(text)) return openEnded(defaults, "due-open-ended");
  if (/^\d+[天日]内|个(工作日|月)内|印发|发布后|启动后|之日起/.test(text) || RELATIVE.test(text)) {
    return { fault: "due-relative" };
  }
  const range = /^(.*?\d.*?|.*?[年月季].*?)(?:-+|~+|至|到)(.+)$/.exec(text);
  const single = readPart(text, null, defaults);
  if (single) return single;
  if (/[,;、/和及]/.test(text) && !/^\d{1,4}\/\d/.test(text)) return { fault: "due-several" };
  if (range) return readRange(range[1] ?? "", range[2] ?? "", defaults);
  return { fault: "due-unreadable" };
}

function openEnded({ openEnded: dueOn }: DeadlineDefaults, fault: DeadlineFault): Deadline {
  return dueOn ? { dueOn, notes: ["due-default"] } : { fault };
}

function tidy(raw: string): string {
  const text = raw
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[—–―－～〜]/g, (dash) => (dash === "～" || dash === "〜" ? "~" : "-"))
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, "")
    .replace(/[。;]+$/, "")
    .trim();
  return digits(text.replace(/\s+(?=\D)|(?<=\D)\s+/g, ""))
    .replace(/^(拟?于|在|到|至|截至|截止到?|不迟于|不晚于|力争)(?=[\d本今当年])/, "")
    .replace(/^(本年度?|今年|当年)/, "")
    .replace(/(之前|以前|前)?(全部|基本)?(完成|办结|出台|印发|落实|到位|建成)$/, "")
    .replace(/(之前|以前|前|内)$/, "")
    .replace(/(\d)号/g, "$1日");
}

/** 二〇二五年十二月 → 2025年12月 */
function digits(text: string): string {
  const places = "〇一二三四五六七八九";
  return text
    .replace(/[○零]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((c) => places.indexOf(c)).join(""))
    .replace(
      /([一二三四五六七八九]?)(十)([一二三四五六七八九]?)(?=[月日])/g,
      (_, tens: string, _ten, ones: string) =>
        String((tens ? places.indexOf(tens) : 1) * 10 + (ones ? places.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九](?=[月日])/g, (c) => String(places.indexOf(c)));
}

/** 2025-06-30T16:00:00Z is the first of July in Beijing. */
function readInstant(text: string): Deadline | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text,
  );
  if (!match) return null;
  if (!match[2]) return exactly(match[1] ?? "");
  const instant = new Date(text.replace(" ", "T"));
  return Number.isNaN(instant.getTime()) ? { fault: "due-impossible" } : exactly(shanghaiDateAt(instant));
}

function readWholeDate(text: string): Deadline | null {
  const ordered =
    /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const compactMonth = /^(20\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (compactMonth) {
    return { dueOn: monthEnd(Number(compactMonth[1]), Number(compactMonth[2])), notes: ["due-month-end"] };
  }
  if (ordered) return exactly(dateOf(ordered[1], ordered[2], ordered[3]));
  const european = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (european) {
    const [, first = "", separator, second = "", year = ""] = european;
    // 3/4/2025 is the third of April here and the fourth of March there; 31.6.2025 is nowhere.
    if (separator !== "." && Number(first) <= 12 && Number(second) <= 12 && first !== second) {
      return { fault: "due-ambiguous" };
    }
    const monthFirst = separator !== "." && Number(second) > 12;
    return exactly(monthFirst ? dateOf(year, first, second) : dateOf(year, second, first));
  }
  return readEnglish(text);
}

/** 30June2025, june30,2025 (blanks are gone), june2025 */
function readEnglish(text: string): Deadline | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?([a-z]{3,9})\.?,?(\d{4})$/.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?(\d{1,2})(?:st|nd|rd|th)?,(\d{4})$/.exec(text);
  const monthOnly = /^([a-z]{3,9})\.?,?(\d{4})$/.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1] ?? monthOnly?.[1] ?? "";
  const month = MONTHS.findIndex((one) => name.startsWith(one)) + 1;
  if (month === 0) return null;
  if (dayFirst) return exactly(dateOf(dayFirst[3], month, dayFirst[1]));
  if (monthFirst) return exactly(dateOf(monthFirst[3], month, monthFirst[2]));
  return monthOnly ? { dueOn: monthEnd(Number(monthOnly[2]), month), notes: ["due-month-end"] } : null;
}

function readSerial(text: string): Deadline | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  if (serial < SERIAL.least || serial > SERIAL.most) return { fault: "due-unreadable" };
  const date = new Date(SERIAL.zero + Math.floor(serial + 1e-6) * DAY_MS).toISOString().slice(0, 10);
  return { dueOn: date, notes: ["due-serial"] };
}

/** From one time to another: the later is the deadline. What it leaves out, the earlier has said. */
function readRange(from: string, to: string, defaults: DeadlineDefaults): Deadline {
  const fromYear = /^(\d{4})(?:年|[-./])/.exec(from)?.[1] ?? /^(\d{4})$/.exec(from)?.[1];
  const unit = /(月|季度|年)/.exec(to)?.[1];
  const start = readPart(unit && /\d$/.test(from) ? `${from}${unit}` : from, null, defaults);
  const end = readPart(to, fromYear ? Number(fromYear) : null, defaults);
  if (!end || "fault" in end) return end ?? { fault: /[,;、/]/.test(to) ? "due-several" : "due-unreadable" };
  const [startMonth, endMonth] = [monthIn(from), monthIn(to)];
  // 12-1月 turns into the next year, and does not say so.
  if (!/^\d{4}/.test(to) && startMonth && endMonth && endMonth < startMonth) return { fault: "due-reversed" };
  if (start && "dueOn" in start && start.dueOn > end.dueOn) return { fault: "due-reversed" };
  return { dueOn: end.dueOn, notes: [...end.notes, "due-range"] };
}

function monthIn(text: string): number | null {
  const month = /(\d{1,2})月/.exec(text)?.[1] ?? /^(\d{1,2})$/.exec(text)?.[1];
  return month ? Number(month) : null;
}

const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const PARTS_OF_MONTH: Record<string, number> = { 上旬: 10, 中旬: 20, 中: 15 };

/** A year, half-year, quarter, month or part of a month: its last day. */
function readPart(text: string, inherited: number | null, defaults: DeadlineDefaults): Deadline | null {
  const explicit = /^(\d{4})(年度?|[-./](?=\d)|(?=q[1-4]$)|$)/.exec(text);
  const rest = explicit ? text.slice(explicit[0].length) : text;
  // A spreadsheet makes 2025.1 of 2025.10.
  if (explicit?.[2] === "." && rest === "1") return { fault: "due-ambiguous" };
  const end = endOfPart(rest, explicit !== null && explicit[2]?.startsWith("年") !== true);
  if (!end) return null;
  if ("fault" in end) return end;
  const year = explicit ? Number(explicit[1]) : (inherited ?? defaults.year);
  if (year === null) return { fault: "due-year-missing" };
  const date = dateOf(year, end.month, end.day ?? lastDay(year, end.month));
  if (!isCalendarDate(date)) return { fault: "due-impossible" };
  const notes: DeadlineNote[] = end.note ? [end.note] : [];
  if (!explicit && inherited === null) notes.push("due-year-assumed");
  return { dueOn: date, notes };
}

type End = { month: number; day?: number; note?: DeadlineNote } | { fault: DeadlineFault } | null;

function endOfPart(text: string, numeric: boolean): End {
  if (numeric && /^\d{1,2}$/.test(text)) return monthOf(text, "");
  if (/^(全?年?(底|末|终|内)?|全年|年度)$/.test(text)) return { month: 12, note: "due-part" };
  const half = /^(上|下)半年(底|末)?$/.exec(text);
  if (half) return { month: half[1] === "上" ? 6 : 12, note: "due-part" };
  const quarter = /^第?([一二三四1-4])季度?(底|末)?$/.exec(text) ?? /^-?q([1-4])$/.exec(text);
  if (quarter) return { month: (QUARTERS[quarter[1] ?? ""] ?? 4) * 3, note: "due-part" };
  const day = /^(\d{1,2})月(\d{1,2})日?$/.exec(text) ?? /^(\d{1,2})[./](\d{1,2})$/.exec(text);
  if (day) return { month: Number(day[1]), day: Number(day[2]) };
  const month = /^(\d{1,2})月份?(底|末|内|上旬|中旬|下旬|中)?$/.exec(text);
  return month ? monthOf(month[1] ?? "", month[2] ?? "") : null;
}

function monthOf(text: string, part: string): End {
  const month = Number(text);
  if (month < 1 || month > 12) return { fault: "due-impossible" };
  const day = PARTS_OF_MONTH[part];
  return day ? { month, day, note: "due-part" } : { month, note: "due-month-end" };
}

function exactly(date: string): Deadline {
  return isCalendarDate(date) ? { dueOn: date, notes: [] } : { fault: "due-impossible" };
}

function monthEnd(year: number, month: number): CalendarDate {
  return dateOf(year, month, lastDay(year, month));
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dateOf(year: string | number = "", month: string | number = "", day: string | number = ""): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
