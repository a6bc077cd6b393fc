import { startOfDay } from "@/lib/audit/trail";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Tally } from "@/lib/reports/matrix";
import { type Period, type PeriodCode, windowState } from "@/lib/reports/period";
import { AGES, type Age, type AgeSpans, ageWithin } from "./ageing";

/*
 * Who waits for whom, for all units at once. The kinds of the office carry the names of the desk's blocks,
 * those of units the names of their duties: what is counted here is what stands there.
 */

/** 待统筹人员办理 */
export const OFFICE_KINDS = [
  "reports", // 待审核报告
  "wording", // 待答复的文字疑问
  "instructions", // 待交办、待核和逾期未反馈的批示
  "difficulties", // 待转办的困难问题
  "extensions", // 延期申请
  "completions", // 办结申请
  "strike-off", // 待销号的任务
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** 待单位办理 */
export const UNIT_KINDS = [
  "sign", // 待签收
  "report", // 本期应报未报
  "correct", // 退回未改
  "sign-off", // 待签发
  "answer-instruction", // 待反馈的批示
  "answer-difficulty", // 待答复的困难问题
  "confirm-difficulty", // 待确认的困难问题
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export type WaitingKind = OfficeKind | UnitKind;
export const WAITING_KINDS: readonly WaitingKind[] = [...OFFICE_KINDS, ...UNIT_KINDS];

/** What a unit's line tells: what it owes, and what it has asked the office for. */
export const WHOM_COLUMNS = [...UNIT_KINDS, "requests"] as const;
export type WhomColumn = (typeof WHOM_COLUMNS)[number];

export const WAITING_NAMES = [...OFFICE_KINDS, ...WHOM_COLUMNS] as const;
export type WaitingName = (typeof WAITING_NAMES)[number];

export function kindsOf(name: WaitingName): readonly WaitingKind[] {
  return name === "requests" ? ["extensions", "completions"] : [name];
}

export type Waiting = {
  count: number;
  /** Past its date. */
  late: number;
  /** Since when the oldest has waited, and for how many working days; the latter null where no calendar says. */
  since: Date | null;
  oldest: number | null;
  ages: Record<Age, number>;
};

const NOTHING: Waiting = {
  count: 0,
  late: 0,
  since: null,
  oldest: null,
  ages: { "0-2": 0, "3-5": 0, "6-10": 0, "over-10": 0 },
};

export function together(parts: readonly Waiting[]): Waiting {
  return parts.reduce((sum, part) => {
    const { since, oldest } = isOlder(part, sum) ? part : sum;
    return {
      count: sum.count + part.count,
      late: sum.late + part.late,
      ...{ since, oldest },
      ages: Object.fromEntries(AGES.map((age) => [age, sum.ages[age] + part.ages[age]])) as Waiting["ages"],
    };
  }, NOTHING);
}

function isOlder(one: Waiting, other: Waiting): boolean {
  return one.since !== null && (other.since === null || one.since < other.since);
}

/** Counted per kind and unit: whose matter it is, that is, who owes it or who has sent it to the office. */
export type WaitingCount = Waiting & { kind: WaitingKind; unitId: string };

type Owing = { period: Pick<Period, "opensOn" | "closesOn">; today: CalendarDate; spans: AgeSpans | null };

/** The reports of a period that units owe, from its tallies: all since the window opened, all late once it closed. */
export function owedReports(
  tallies: readonly { unitId: string; tally: Pick<Tally, "outstanding"> }[],
  { period, today, spans }: Owing,
): Omit<WaitingCount, "oldest">[] {
  const age = ageWithin(spans, period.opensOn);
  return tallies.flatMap(({ unitId, tally: { outstanding: count } }) => {
    if (count === 0) return [];
    const ages = { ...NOTHING.ages, ...(age === null ? {} : { [age]: count }) };
    const late = windowState(period, today) === "CLOSED" ? count : 0;
    return [{ kind: "report", unitId, count, late, since: startOfDay(period.opensOn), ages }];
  });
}

export function waitingForOffice(counts: readonly WaitingCount[]): Record<OfficeKind, Waiting> {
  const of = (kind: OfficeKind) => together(counts.filter((one) => one.kind === kind));
  return Object.fromEntries(OFFICE_KINDS.map((kind) => [kind, of(kind)])) as Record<OfficeKind, Waiting>;
}

export type WhomRow<Unit> = {
  unit: Unit;
  columns: Record<WhomColumn, Waiting>;
  /** Past its date, of whatever kind. */
  late: number;
};

export const WHOM_SORTS = ["late", "unit", ...WHOM_COLUMNS] as const;
export type WhomSort = { by: (typeof WHOM_SORTS)[number]; descending: boolean };

/** A line a unit. They come in protocol order, which also decides between equals. */
export function waitingByUnit<Unit extends { id: string }>(
  units: readonly Unit[],
  counts: readonly WaitingCount[],
  sort: WhomSort,
): WhomRow<Unit>[] {
  const rows = units.map((unit) => {
    const own = counts.filter(({ unitId }) => unitId === unit.id);
    return { unit, ...columnsOf(own) };
  });
  const turn = sort.descending ? -1 : 1;
  if (sort.by === "unit") return sort.descending ? rows.toReversed() : rows;
  const sizeOf = (row: WhomRow<Unit>) =>
    sort.by === "late" || sort.by === "unit" ? row.late : row.columns[sort.by].count;
  return rows.toSorted((a, b) => turn * (sizeOf(a) - sizeOf(b)));
}

export function columnsOf(counts: readonly WaitingCount[]): Omit<WhomRow<unknown>, "unit"> {
  const of = (name: WhomColumn) => together(counts.filter(({ kind }) => kindsOf(name).includes(kind)));
  const columns = Object.fromEntries(
    WHOM_COLUMNS.map((name) => [name, of(name)]),
  ) as WhomRow<unknown>["columns"];
  return { columns, late: UNIT_KINDS.reduce((sum, kind) => sum + columns[kind].late, 0) };
}

/** One matter that waits. */
export type WaitingRow = {
  kind: WaitingKind;
  /** Of the task; null of an instruction about a unit. */
  code: string | null;
  title: string;
  titleEn: string;
  unit: { code: string; nameZh: string; nameEn: string; shortNameZh: string };
  period: PeriodCode | null;
  /** The question, the difficulty, the instruction. */
  subject: string;
  since: Date;
  dueOn: CalendarDate | null;
  late: boolean;
  /** Of the record it is about, if that can be opened: the report, the request, the difficulty's number. */
  ref: string | null;
};

/** Where the matter is dealt with by those who act on it, and told of to the others. */
export function waitingHref({ kind, code, ref }: WaitingRow, acts: boolean): string {
  switch (kind) {
    case "reports":
    case "report":
    case "correct":
    case "sign-off":
      return ref ? `/desk/reports/${ref}` : `/tasks/${code}`;
    case "wording":
      return `/tasks/${code}#query-${ref}`;
    case "extensions":
      return acts ? `/desk/extensions/${ref}` : `/tasks/${code}#extensions`;
    case "completions":
      return acts ? `/desk/completions/${ref}` : `/tasks/${code}#completion`;
    case "strike-off":
      return `/tasks/${code}#completion`;
    case "difficulties":
    case "answer-difficulty":
    case "confirm-difficulty":
      return `/difficulties/${ref}`;
    case "instructions":
    case "answer-instruction":
      return `/instructions/${ref}`;
    case "sign":
      return `/tasks/${code}`;
  }
}
