import type { Locale } from "@/lib/i18n/locale";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { dayOf } from "./chart-day";
import type { ChartGap, ChartMark, ChartModel, StepPoint } from "./chart-model";
import { monthTicks } from "./month-ticks";

/** Planned against actual over a span of time, in percent. Texts are finished; percents are exact text ("62.5"). */
export type Curve = {
  from: CalendarDate;
  to: CalendarDate;
  /** Planned from each day on; before the first day nothing was. */
  planned: readonly { on: CalendarDate; percent: string; value: string; period: string }[];
  /** As approved, at the ends of periods. */
  actual: readonly { on: CalendarDate; percent: string; value: string; period: string }[];
  asOf: { on: CalendarDate; label: string };
  /** "落后 6.2 个百分点 / 47 天", between what was planned and what was done on the day asked for. */
  gap: { planned: string; actual: string; label: string; verdict: ChartGap["verdict"] } | null;
  /** Deadlines that were moved, their old day and their new one. */
  deadlines?: readonly { on: CalendarDate; label: string; look: "original-date" | "current-date" }[];
  names: { planned: string; actual: string };
  description: string;
  locale: Locale;
};

export function curveModel(curve: Curve): ChartModel {
  const { from, to, asOf, gap, names, deadlines = [] } = curve;
  const domain: [number, number] = [dayOf(from), dayOf(to)];
  return {
    domain,
    ticks: monthTicks(from, to, curve.locale),
    tracks: [
      {
        key: "actual",
        series: 0,
        name: names.actual,
        joined: true,
        points: curve.actual.filter(inSpan).map((point) => ({ ...placed(point), look: "exact" as const })),
      },
    ],
    steps: [
      { key: "planned", name: names.planned, joined: true, earlier: false, marked: false, points: stair() },
    ],
    marks: [
      ...deadlines.filter(inSpan).map(({ on, label, look }): ChartMark => ({ x: dayOf(on), label, look })),
      ...[asOf].filter(inSpan).map(({ on, label }): ChartMark => ({ x: dayOf(on), label, look: "as-of" })),
    ],
    target: null,
    gap:
      gap && inSpan(asOf)
        ? {
            x: dayOf(asOf.on),
            from: Number(gap.planned),
            to: Number(gap.actual),
            label: gap.label,
            verdict: gap.verdict,
          }
        : null,
    labelled: false,
    percent: true,
    description: curve.description,
  };

  function inSpan({ on }: { on: CalendarDate }): boolean {
    return on >= from && on <= to;
  }

  /** From the edge of the drawing to the other: at what was planned by the first day, and flat after the last. */
  function stair(): StepPoint[] {
    const inside = curve.planned.filter(inSpan).map(placed);
    const before = curve.planned.findLast(({ on }) => on < from);
    const last = inside.at(-1);
    const start =
      inside[0]?.x === domain[0]
        ? []
        : [
            {
              x: domain[0],
              y: Number(before?.percent ?? 0),
              value: before?.value ?? "0%",
              period: before?.period ?? "",
            },
          ];
    const end = last && last.x < domain[1] ? [{ ...last, x: domain[1] }] : [];
    return [...start, ...inside, ...end];
  }
}

function placed({ on, percent, value, period }: Curve["actual"][number]): StepPoint {
  return { x: dayOf(on), y: Number(percent), value, period };
}
