import { sumMoney } from "@/lib/conversions/money";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { CONVERSION_KINDS, type ConversionKind } from "@/lib/patents/conversion-kind";

/** The plan begins here: the dashboard counts contracts from this month on. */
export const PLAN_FROM = "2023-11";

/** One sum of the tallies. Amounts are exact decimals. */
export type ConversionCount = {
  month: string;
  kind: ConversionKind;
  currency: string;
  n: number;
  amount: string;
};

/** Contracts and their amounts; other currencies stand apart and are never added to CNY. */
export type Contracts = { n: number; cny: string; others: { currency: string; amount: string }[] };

export type MonthRow = { month: string; all: Contracts; kinds: Record<ConversionKind, Contracts> };
export type KindRow = { kind: ConversionKind; thisYear: Contracts; sincePlan: Contracts };

export type ConversionFigures = {
  thisYear: Contracts;
  sincePlan: Contracts;
  /** The latest first, from the plan's first month, without gaps after the first month with a contract. */
  months: MonthRow[];
  /** Those of which there is one, the most contracts first. */
  kinds: KindRow[];
};

export function contractsOf(rows: readonly ConversionCount[]): Contracts {
  const amounts = groupedBy(rows, ({ currency }) => currency);
  const sumIn = (currency: string) => sumMoney((amounts.get(currency) ?? []).map(({ amount }) => amount));
  return {
    n: rows.reduce((sum, { n }) => sum + n, 0),
    cny: sumIn("CNY"),
    others: [...amounts.keys()]
      .filter((currency) => currency !== "CNY")
      .sort()
      .map((currency) => ({ currency, amount: sumIn(currency) }))
      .filter(({ amount }) => amount !== "0"),
  };
}

export function conversionFigures(
  counted: readonly ConversionCount[],
  today: CalendarDate,
): ConversionFigures {
  const rows = counted.filter(({ month }) => month >= PLAN_FROM);
  const year = today.slice(0, 4);
  const ofYear = ({ month }: ConversionCount) => month.startsWith(year);
  const byMonth = groupedBy(rows, ({ month }) => month);
  const byKind = groupedBy(rows, ({ kind }) => kind);
  const first = [...byMonth.keys()].sort()[0];
  return {
    thisYear: contractsOf(rows.filter(ofYear)),
    sincePlan: contractsOf(rows),
    months: monthsBetween(first, today.slice(0, 7), [...byMonth.keys()]).map((month) => {
      const own = byMonth.get(month) ?? [];
      return {
        month,
        all: contractsOf(own),
        kinds: Object.fromEntries(
          CONVERSION_KINDS.map((kind) => [kind, contractsOf(own.filter((row) => row.kind === kind))]),
        ) as MonthRow["kinds"],
      };
    }),
    kinds: CONVERSION_KINDS.flatMap((kind) => {
      const own = byKind.get(kind) ?? [];
      const row = { kind, thisYear: contractsOf(own.filter(ofYear)), sincePlan: contractsOf(own) };
      return row.sincePlan.n > 0 ? [row] : [];
    }).sort((one, other) => other.sincePlan.n - one.sincePlan.n),
  };
}

/** The latest first. A contract dated ahead of today has its month too. */
function monthsBetween(first: string | undefined, now: string, counted: readonly string[]): string[] {
  if (first === undefined) return [];
  const last = [now, ...counted].sort().at(-1) ?? now;
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.unshift(month);
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
