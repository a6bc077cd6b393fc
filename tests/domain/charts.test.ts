import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, dayOf } from "@/components/charts/chart-day";
import { type Box, type ChartLayout, layoutOf, overlaps } from "@/components/charts/chart-layout";
import type { ChartMark, ChartModel, ChartPoint } from "@/components/charts/chart-model";
import { type Curve, curveModel } from "@/components/charts/curve-model";
import { monthTicks } from "@/components/charts/month-ticks";
import { textWidth } from "@/components/charts/text-width";
import { cssString } from "@/components/shell/css-string";
import { addDays } from "@/lib/kernel/calendar-date";

const HEIGHT = 300;
const days = fc.integer({ min: 0, max: 900 }).map((day) => addDays("2023-10-01", day));

describe("ticks of months", () => {
  it("are every first day of a month in the span, in order, and no other", () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom("zh" as const, "en" as const), (a, b, locale) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const expected: string[] = [];
        for (let day = from; day <= to; day = addDays(day, 1)) if (day.endsWith("-01")) expected.push(day);
        expect(monthTicks(from, to, locale).map(({ x }) => dateOf(x))).toEqual(expected);
      }),
    );
  });

  it("say the year in January and at the beginning, and keep Januaries the longest", () => {
    const ticks = monthTicks("2023-11-01", "2024-07-31", "zh");
    expect(ticks.map(({ label }) => label)).toEqual([
      "2023年11月",
      "12月",
      "2024年1月",
      "2月",
      "3月",
      "4月",
      "5月",
      "6月",
      "7月",
    ]);
    expect(ticks.filter(({ rank }) => rank === 0).map(({ x }) => dateOf(x))).toEqual(["2024-01-01"]);
    expect(ticks.filter(({ rank }) => rank < 3).map(({ x }) => dateOf(x).slice(5, 7))).toEqual([
      "01",
      "04",
      "07",
    ]);
    expect(monthTicks("2023-12-15", "2024-02-01", "en").map(({ label }) => label)).toEqual([
      "Jan 2024",
      "Feb",
    ]);
  });
});

describe("the texts of a chart", () => {
  const models = fc
    .record({
      values: fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 12_000 })), {
        minLength: 1,
        maxLength: 8,
      }),
      due: fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 12_000 })), {
        maxLength: 6,
      }),
      marks: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 800 }),
          fc.constantFrom("口径调整", "原定 2025年12月31日", "originally 31 Dec 2025"),
        ),
        { maxLength: 4 },
      ),
      target: fc.option(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 12_000 }))),
      locale: fc.constantFrom("zh" as const, "en" as const),
    })
    .map(({ values, due, marks, target, locale }) => modelOf(values, due, marks, target, locale));
  const widths = fc.integer({ min: 280, max: 1200 });

  it("never run into one another, at any width", () => {
    fc.assert(
      fc.property(models, widths, (model, width) => {
        const layout = layoutOf(model, width, HEIGHT);
        pairs(inPlot(layout)).forEach(([a, b]) => {
          expect(overlaps(a, b)).toBe(false);
        });
        pairs(layout.ticks.map(({ box }) => box)).forEach(([a, b]) => {
          expect(overlaps(a, b)).toBe(false);
        });
        pairs(layout.marks.map(({ box }) => box)).forEach(([a, b]) => {
          expect(overlaps(a, b)).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("stand within the drawing, and the plot keeps a height to draw in", () => {
    fc.assert(
      fc.property(models, widths, (model, width) => {
        const layout = layoutOf(model, width, HEIGHT);
        for (const { left, right, top, bottom } of [
          ...inPlot(layout),
          ...layout.ticks.map(({ box }) => box),
        ]) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(HEIGHT);
        }
        expect(layout.plot.bottom - layout.plot.top).toBeGreaterThan(120);
        expect(layout.ticks.length).toBeGreaterThan(0);
      }),
    );
  });

  it("keep every mark of a day, however narrow", () => {
    fc.assert(
      fc.property(models, widths, (model, width) => {
        expect(
          layoutOf(model, width, HEIGHT)
            .marks.map(({ text }) => text)
            .sort(),
        ).toEqual(model.marks.map(({ label }) => label).sort());
      }),
    );
  });

  it("are thought a little wider than they are", () => {
    // As Chromium measures them at 12 px in Noto Sans CJK.
    for (const [text, measured] of [
      ["2024年12月31日", 89.3],
      ["originally 31 Dec 2025", 121.5],
      ["definition changed", 105.2],
      ["目标：超过1万亿元", 102.7],
      ["Jan 2024", 49.8],
      ["10,000", 36.6],
    ] as const) {
      expect(textWidth(text, 12)).toBeGreaterThanOrEqual(measured);
      expect(textWidth(text, 12)).toBeLessThan(measured * 1.2);
    }
  });
});

describe("the curve of progress", () => {
  const curve = (more: Partial<Curve>): Curve => ({
    from: "2023-11-01",
    to: "2025-12-31",
    planned: [point("2024-03-31", "20"), point("2025-06-30", "60"), point("2025-12-31", "100")],
    actual: [point("2024-03-31", "10"), point("2025-11-30", "53.8")],
    asOf: { on: "2025-11-30", label: "截至2025年11月30日" },
    gap: { planned: "60", actual: "53.8", label: "落后6.2个百分点 / 47天", verdict: "behind" },
    names: { planned: "计划", actual: "实际" },
    description: "",
    locale: "zh",
    ...more,
  });

  it("begins at nothing planned, stands flat between dates and reaches the edge", () => {
    const model = curveModel(curve({ planned: [point("2024-03-31", "20"), point("2025-06-30", "60")] }));
    expect(model.steps[0]?.points.map(({ x, y }) => [dateOf(x), y])).toEqual([
      ["2023-11-01", 0],
      ["2024-03-31", 20],
      ["2025-06-30", 60],
      ["2025-12-31", 60],
    ]);
    expect(model.gap).toMatchObject({ from: 60, to: 53.8, verdict: "behind" });
    expect(layoutOf(model, 340, 340).gap?.text).toBe("落后6.2个百分点 / 47天");
  });

  it("begins at what was planned before the window", () => {
    const model = curveModel(curve({ from: "2024-06-01" }));
    expect(model.steps[0]?.points[0]).toMatchObject({ x: dayOf("2024-06-01"), y: 20 });
    expect(model.tracks[0]?.points).toHaveLength(1);
  });

  it("never draws outside its span, whatever it is given", () => {
    const points = fc
      .uniqueArray(fc.tuple(days, fc.integer({ min: 0, max: 100 })), {
        selector: ([day]) => day,
        maxLength: 20,
      })
      .map((all) =>
        all.sort(([a], [b]) => a.localeCompare(b)).map(([on, percent]) => point(on, `${percent}`)),
      );
    fc.assert(
      fc.property(points, points, days, (planned, actual, on) => {
        const model = curveModel(curve({ planned, actual, asOf: { on, label: "截至" } }));
        const xs = [...model.tracks, ...model.steps].flatMap(({ points: drawn }) => drawn.map(({ x }) => x));
        for (const x of [...xs, ...model.marks.map((mark) => mark.x)]) {
          expect(x).toBeGreaterThanOrEqual(model.domain[0]);
          expect(x).toBeLessThanOrEqual(model.domain[1]);
        }
        const stair = model.steps[0]?.points ?? [];
        expect(stair.map(({ x }) => x)).toEqual([...new Set(stair.map(({ x }) => x))].sort((a, b) => a - b));
        expect(stair[0]?.x).toBe(model.domain[0]);
        expect(model.gap === null).toBe(on < "2023-11-01" || on > "2025-12-31");
      }),
    );
  });
});

describe("a text in the margin of a sheet", () => {
  it("stays a text, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const written = cssString(text);
        expect(written).toMatch(/^"[^"\n\r\f<>]*"$/);
        expect(read(written)).toBe(text.replaceAll("\0", "\ufffd"));
      }),
    );
    expect(cssString('"}</style><script>')).toBe('"\\22 }\\3c /style\\3e \\3c script\\3e "');
  });

  /** As a browser reads it back. */
  function read(written: string): string {
    return written
      .slice(1, -1)
      .replace(/\\([0-9a-f]{1,6}) /g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
  }
});

function point(on: string, percent: string): Curve["actual"][number] {
  return { on, percent, value: `${percent}%`, period: on };
}

function modelOf(
  values: readonly [number, number][],
  due: readonly [number, number][],
  marks: readonly [number, string][],
  target: readonly [number, number] | null,
  locale: "zh" | "en",
): ChartModel {
  const start = dayOf("2023-10-17");
  const once = <One extends readonly [number, unknown]>(points: readonly One[]) =>
    [...new Map(points.map((one) => [one[0], one])).values()].sort((a, b) => a[0] - b[0]);
  const track: ChartPoint[] = once(values).map(([x, y]) => ({
    ...{ x: start + x, y, look: "exact", value: y.toLocaleString("en"), period: "" },
  }));
  const lines: ChartMark[] = once(marks).map(([x, label]) => ({
    x: start + x,
    label,
    look: "original-date",
  }));
  return {
    tracks: [{ key: "t", series: 0, name: "", joined: true, points: track }],
    steps: [
      {
        ...{ key: "s", name: "", joined: true, earlier: false, marked: true },
        points: once(due).map(([x, y]) => ({ x: start + x, y, value: y.toLocaleString("en"), period: "" })),
      },
    ],
    marks: lines,
    ticks: monthTicks("2023-10-17", "2025-12-31", locale),
    domain: [start - 20, start + 820],
    target: target && { x: start + target[0], y: target[1], label: "目标：超过1万亿元" },
    gap: null,
    labelled: true,
    percent: false,
    description: "",
  };
}

function inPlot({ values, target, gap }: ChartLayout): Box[] {
  return [...values, target, gap].flatMap((placed) => (placed ? [placed.box] : []));
}

function pairs<One>(all: readonly One[]): [One, One][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [One, One] => [a, b]));
}
