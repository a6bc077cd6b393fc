import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarYears } from "../../prisma/reference/calendar";
import { documents } from "../../prisma/reference/documents";
import { firstSheet, gradeLabels, scoringScenes } from "../../prisma/reference/evaluations";
import { referenceFingerprint } from "../../prisma/reference/fingerprint";
import { indicators } from "../../prisma/reference/indicators";
import { measures } from "../../prisma/reference/measures";
import { meetings } from "../../prisma/reference/meetings";
import { observations } from "../../prisma/reference/observations";
import { plan, planEvents } from "../../prisma/reference/plan";
import { sources } from "../../prisma/reference/sources";
import { targets } from "../../prisma/reference/targets";
import { themes } from "../../prisma/reference/themes";
import { memberships, units } from "../../prisma/reference/units";
import { rulesVersions } from "../../prisma/reference/working-rules";

const everything = {
  sources,
  units,
  memberships,
  plan,
  planEvents,
  themes,
  measures,
  targets,
  documents,
  indicators,
  observations,
  meetings,
  rulesVersions,
  calendarYears,
  gradeLabels,
  scoringScenes,
  sheetItems: firstSheet.items,
};

describe("sources", () => {
  it("link only pages that vouch for what they say", () => {
    for (const { id, grade, url } of sources) {
      if (grade === "C") expect(url, id).toBeNull();
      else expect(url, id).toMatch(/^https?:\/\//);
    }
  });

  it("are never demonstration pages", () => {
    const grades: string[] = sources.map(({ grade }) => grade);
    expect(grades).not.toContain("D");
    expect(sources.map(({ id }) => id)).not.toContain("S67");
  });

  it("are each named once and cited somewhere", () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    expect(new Set(citedSources())).toEqual(new Set(sources.map(({ id }) => id)));
  });
});

describe("evidence", () => {
  it("is cited, or the fact says that nobody confirms it", () => {
    for (const { code, evidence, sources: cited } of [...measures, ...targets, ...documents, ...meetings]) {
      if (evidence === "SOURCED") expect(cited.length, code).toBeGreaterThan(0);
      else expect(["UNVERIFIED", "JUDGED"], code).toContain(evidence);
    }
    for (const event of planEvents)
      expect([event.evidence, event.source]).toEqual(["SOURCED", expect.stringMatching(/^S/)]);
    for (const theme of themes) expect(theme.evidence).toBe("UNVERIFIED");
    for (const { sources: cited, periodEn } of observations)
      expect(cited.length, periodEn).toBeGreaterThan(0);
    for (const { sources: cited, year } of calendarYears)
      expect(cited.length, String(year)).toBeGreaterThan(0);
    for (const { unit, evidence, sources: cited } of memberships) {
      if (evidence !== "C") expect(cited.length, unit).toBeGreaterThan(0);
    }
    expect(plan.sources.length).toBeGreaterThan(0);
    expect(plan.datesEvidence).toBe("UNVERIFIED");
  });

  it("of a measure is explained", () => {
    for (const { code, evidenceNoteZh, evidenceNoteEn } of measures) {
      expect(evidenceNoteZh, code).not.toBe("");
      expect(evidenceNoteEn, code).not.toBe("");
    }
  });
});

describe("languages", () => {
  it("stand side by side", () => {
    let pairs = 0;
    visit(everything, (row, path) => {
      for (const key of Object.keys(row).filter((name) => name.endsWith("Zh") && name !== "shortNameZh")) {
        const english = key.replace(/Zh$/, "En");
        expect(typeof row[english], `${path}.${english}`).toBe("string");
        expect(row[english] === "", `${path}.${key}`).toBe(row[key] === "");
        pairs++;
      }
      for (const key of Object.keys(row).filter((name) => name.endsWith("En"))) {
        expect(row, `${path}.${key}`).toHaveProperty(key.replace(/En$/, "Zh"));
      }
    });
    expect(pairs).toBeGreaterThan(500);
  });

  it("leave no text empty that the model requires", () => {
    visit(everything, (row, path) => {
      for (const key of [
        "titleZh",
        "nameZh",
        "textZh",
        "headingZh",
        "asksZh",
        "valueZh",
        "periodZh",
        "remitZh",
      ]) {
        if (key in row) expect(row[key], `${path}.${key}`).not.toBe("");
      }
    });
  });

  it("do not mix: English holds Chinese only in document numbers", () => {
    visit(everything, (row, path) => {
      for (const [key, text] of Object.entries(row)) {
        if (typeof text !== "string" || !(key.endsWith("En") || key === "en")) continue;
        expect(text.replace(/\p{Script=Han}+〔\d{4}〕\d+号/gu, ""), `${path}.${key}`).not.toMatch(
          /[\p{Script=Han}，。；：“”（）、]/u,
        );
      }
    });
  });
});

describe("membership", () => {
  it("numbers the 21 announced units on 10 November 2023, four of them by name", () => {
    const members = memberships.filter(({ joinedOn }) => joinedOn <= "2023-11-10");
    expect(new Set(members.map(({ unit }) => unit)).size).toBe(21);
    expect(plan.announcedMemberCount).toBe(21);
    expect(members.filter(({ evidence }) => evidence === "A").map(({ unit }) => unit)).toEqual([
      "CNIPA",
      "NDRC",
      "MOE",
      "MOST",
    ]);
  });

  it("has one lead, which hosts the office", () => {
    expect(
      memberships.filter(({ role, hostsOffice }) => role === "LEAD" || hostsOffice).map(({ unit }) => unit),
    ).toEqual(["CNIPA"]);
  });

  it("leaves five units outside and ranks all of them once", () => {
    const inside = new Set<string>(memberships.map(({ unit }) => unit));
    expect(
      units
        .filter(({ code }) => !inside.has(code))
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["CAST", "GACC", "MOJ", "NCA", "STA"]);
    for (const key of ["code", "nameZh", "protocolRank"] as const) {
      expect(new Set(units.map((unit) => unit[key])).size).toBe(units.length);
    }
  });
});

describe("plan", () => {
  it("has the fifteen measures in four sections", () => {
    expect(measures.map(({ code }) => code)).toEqual(
      Array.from({ length: 15 }, (_, index) => `M${String(index + 1).padStart(2, "0")}`),
    );
    expect(new Set(measures.map(({ theme }) => theme))).toEqual(new Set(themes.map(({ code }) => code)));
  });

  it("gives parts in measures to members only, each unit once", () => {
    const members = new Set<string>(memberships.map(({ unit }) => unit));
    for (const { code, leads, supports } of measures) {
      const parts = [...leads, ...supports];
      expect(
        parts.filter((unit) => !members.has(unit)),
        code,
      ).toEqual([]);
      expect(new Set(parts).size, code).toBe(parts.length);
    }
  });

  it("has eleven targets; the date of T6 moved forward by a year", () => {
    expect(targets.map(({ code }) => code)).toEqual(
      Array.from({ length: 11 }, (_, index) => `T${index + 1}`),
    );
    const t6 = targets.find(({ code }) => code === "T6");
    expect(t6?.originalDueOn).toBe("2025-12-31");
    expect(t6?.dateChanges).toMatchObject([
      { fromDate: "2025-12-31", toDate: "2024-12-31", document: "guozhifayunzi-2024-5" },
    ]);
  });

  it("measures the two numeric targets by indicators", () => {
    const measured = targets.filter(({ quantity }) => quantity);
    expect(measured.map(({ code, quantity }) => [code, quantity])).toEqual([
      ["T1", "8000"],
      ["T2", "10000"],
    ]);
    for (const { indicator } of measured)
      expect(indicators.find(({ code }) => code === indicator)?.unitOfMeasure).toBe("cny-100m");
    expect(targets.filter((one) => one.indicator && !one.quantity).map(({ code }) => code)).toEqual(["T6"]);
  });
});

describe("references", () => {
  it("lead to rows that exist", () => {
    const known = {
      unit: codesOf(units),
      measure: codesOf(measures),
      theme: codesOf(themes),
      document: codesOf(documents),
      indicator: codesOf(indicators),
      meeting: codesOf(meetings),
    };
    for (const { issuers } of documents) {
      for (const { unit, nameZh } of issuers)
        expect(unit ? known.unit.has(unit) : Boolean(nameZh)).toBe(true);
    }
    for (const { theme, leads, supports } of measures) {
      expect(known.theme).toContain(theme);
      for (const unit of [...leads, ...supports]) expect(known.unit).toContain(unit);
    }
    for (const { measures: linked } of [...documents, ...indicators, ...targets]) {
      for (const code of linked) expect(known.measure).toContain(code);
    }
    for (const { dateChanges = [], indicator } of targets) {
      for (const { document } of dateChanges) expect(known.document).toContain(document);
      if (indicator) expect(known.indicator).toContain(indicator);
    }
    for (const { unit } of memberships) expect(known.unit).toContain(unit);
    for (const { approvedBy } of rulesVersions) expect(known.meeting).toContain(approvedBy);
    for (const id of citedSources()) expect(sources.map((source) => source.id)).toContain(id);
  });

  it("never repeat a code", () => {
    for (const rows of [units, measures, themes, targets, documents, indicators, meetings]) {
      expect(codesOf(rows).size).toBe(rows.length);
    }
  });
});

describe("observations", () => {
  it("follow an indicator, a series and a definition that exist", () => {
    for (const { indicator, series, definition = 1, periodEn } of observations) {
      const found = indicators.find(({ code }) => code === indicator);
      expect(
        found?.series.map(({ code }) => code),
        `${indicator} ${periodEn}`,
      ).toContain(series);
      expect(found?.definitions.length, `${indicator} ${periodEn}`).toBeGreaterThanOrEqual(definition);
    }
  });

  it("state how a derived value was derived, and the arithmetic agrees", () => {
    const derived = observations.filter(({ derivation }) => derivation);
    expect(derived).toHaveLength(9);
    for (const { value, derivation, indicator } of derived) {
      const numbers = (derivation?.en ?? "")
        .replace(/ (in|on) \d{4}/g, "")
        .replace(/,/g, "")
        .match(/\d+(\.\d+)?/g)
        ?.map(Number);
      const [from = 0, by = 1] = numbers ?? [];
      const result = derivation?.en.includes("÷") ? from / by : from - by;
      expect(Math.abs(result - Number(value)), `${indicator} ${derivation?.en}`).toBeLessThan(0.051);
    }
  });

  it("are decimal numbers within reason, no later than the reference date", () => {
    for (const { indicator, value, asOf, periodStart } of observations) {
      expect(value, indicator).toMatch(/^\d+(\.\d{1,4})?$/);
      const unit = indicators.find(({ code }) => code === indicator)?.unitOfMeasure;
      if (unit === "percent") expect(Number(value), indicator).toBeLessThanOrEqual(100);
      expect(new Date(asOf).toISOString().slice(0, 10)).toBe(asOf);
      expect(asOf <= "2025-12-31", indicator).toBe(true);
      if (periodStart) expect(periodStart <= asOf, indicator).toBe(true);
    }
  });

  it("stand once for a series, a period and a definition", () => {
    const keys = observations.map(({ indicator, series, definition = 1, asOf, periodZh }) =>
      [indicator, series, definition, asOf, periodZh].join(" "),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("hold nothing from demonstration pages, from general knowledge or not found", () => {
    expect(valuesOf("patent-technology-contracts")).toEqual([]);
    expect(valuesOf("transfer-licence-filings-to-date")).not.toContain("145.8");
    expect(ratesOf("universities")).toEqual([
      ["2019年", "3.7"],
      ["2022年", "3.9"],
    ]);
    expect(ratesOf("institutions")).toEqual([["2019年", "18.3"]]);
  });

  it("keep the share of 2022 as first published beside its revision", () => {
    const shares = observations.filter(
      ({ indicator, asOf }) => indicator === "pii-gdp-share" && asOf === "2022-12-31",
    );
    expect(shares.map(({ value, definition = 1 }) => [value, definition])).toEqual([
      ["12.71", 1],
      ["12.60", 2],
    ]);
    expect(shares[1]?.revises).toEqual({ definition: 1, value: "12.71" });
  });

  it("revise only what stands before them", () => {
    for (const [index, { indicator, series, asOf, revises }] of observations.entries()) {
      if (!revises) continue;
      const earlier = observations
        .slice(0, index)
        .filter((row) => row.indicator === indicator && row.series === series && row.asOf === asOf);
      expect(earlier.map(({ value, definition = 1 }) => ({ value, definition }))).toContainEqual(revises);
    }
  });

  it("of the seven classes add up to the whole of 2023", () => {
    const classes = observations.filter(
      ({ indicator, asOf }) => indicator === "pii-added-value" && asOf === "2023-12-31",
    );
    const [whole, ...parts] = classes.map(({ value }) => Number(value));
    expect(parts).toHaveLength(7);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
  });
});

describe("first plenary", () => {
  it("approved three documents whose text is not public, the working rules first", () => {
    expect(
      meetings[0]?.deliberated.map(({ outcome, textPublic, rulesNumber }) => [
        outcome,
        textPublic,
        rulesNumber,
      ]),
    ).toEqual([
      ["APPROVED", false, 1],
      ["APPROVED", false, undefined],
      ["APPROVED", false, undefined],
    ]);
  });
});

describe("working rules", () => {
  const [rules] = rulesVersions;

  it("own up to being a demonstration", () => {
    expect(rules).toMatchObject({
      number: 1,
      demonstrationText: true,
      approvedBy: "plenary-1",
      inForceFrom: "2023-11-09",
    });
    expect(rules?.noteZh).toContain("未公开");
    expect(rules?.noteEn).toContain("not public");
  });

  it("carry each setting once, in an article whose text says the same", () => {
    const clauses =
      rules?.articles.flatMap(({ clauses = {}, textZh }) =>
        Object.entries(clauses).map(([key, value]) => ({ key, value, textZh })),
      ) ?? [];
    expect(clauses.map(({ key }) => key)).toEqual([
      "sign-within-working-days",
      "reporting-cadence",
      "reporting-window",
      "difficulty-answer-working-days",
      "extension-before-due",
      "supervision-ladder",
    ]);
    expect(clauses[0]?.textZh).toContain("5个工作日");
    expect(clauses[2]?.textZh).toMatch(/25日.*5日/);
    expect(clauses[3]?.textZh).toContain("10个工作日");
  });
});

describe("calendar", () => {
  // Lies beside the project, not in it; the counts above hold everywhere.
  const dayTable = new URL("../../../shared/data/holidays/cn_daytable_2023_2026.csv", import.meta.url);
  const days = new Map(
    calendarYears.flatMap((year) =>
      year.days.map((day) => [day.date as string, { ...day, year: year.year }]),
    ),
  );

  it("counts the working days of each year", () => {
    expect([2023, 2024, 2025, 2026].map((year) => datesOf(year).filter(isWorkday).length)).toEqual([
      249, 251, 248, 248,
    ]);
  });

  it("lets the notice of 2023 reach back into 2022", () => {
    expect(days.get("2022-12-31")).toMatchObject({ kind: "HOLIDAY", year: 2023 });
  });

  it("puts make-up workdays on weekends and names no day twice", () => {
    const listed = calendarYears.flatMap((year) => year.days);
    expect(days.size).toBe(listed.length);
    for (const { date, kind } of listed)
      if (kind === "MAKEUP_WORKDAY") expect(isWeekend(date), date).toBe(true);
  });

  it.runIf(existsSync(dayTable))("agrees day for day with an independent table", () => {
    const rows = readFileSync(dayTable, "utf8").trim().split(/\r?\n/).slice(1);
    expect(rows).toHaveLength(365 * 4 + 1);
    for (const row of rows) {
      const [date = "", , workday, kind = "", name = ""] = row.split(",");
      expect([date, isWorkday(date)]).toEqual([date, workday === "1"]);
      const special = kind === "holiday" || kind === "makeup_workday";
      expect([date, days.get(date)?.kind.toLowerCase()]).toEqual([date, special ? kind : undefined]);
      if (special) expect([date, days.get(date)?.nameZh]).toEqual([date, name]);
    }
  });

  function isWorkday(date: string): boolean {
    const special = days.get(date);
    return special ? special.kind === "MAKEUP_WORKDAY" : !isWeekend(date);
  }
});

it("has one fingerprint as long as nothing changes", () => {
  expect(referenceFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  expect(referenceFingerprint()).toBe(referenceFingerprint());
});

function visit(value: unknown, look: (row: Record<string, unknown>, path: string) => void, path = ""): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, look, `${path}[${index}]`);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  look(value as Record<string, unknown>, path);
  for (const [key, inner] of Object.entries(value)) visit(inner, look, `${path}.${key}`);
}

function citedSources(): string[] {
  const lists = [
    plan,
    ...memberships,
    ...measures,
    ...targets,
    ...documents,
    ...observations,
    ...meetings,
    ...calendarYears,
  ];
  return [...lists.flatMap(({ sources: cited }) => [...cited]), ...planEvents.map(({ source }) => source)];
}

function codesOf(rows: readonly { code: string }[]): Set<string> {
  return new Set(rows.map(({ code }) => code));
}

function valuesOf(indicator: string): string[] {
  return observations.filter((row) => row.indicator === indicator).map(({ value }) => value);
}

function ratesOf(series: string): [string, string][] {
  return observations
    .filter((row) => row.indicator === "industrialisation-rate" && row.series === series)
    .map(({ periodZh, value }) => [periodZh, value]);
}

function datesOf(year: number): string[] {
  const dates: string[] = [];
  for (
    const day = new Date(Date.UTC(year, 0, 1));
    day.getUTCFullYear() === year;
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    dates.push(day.toISOString().slice(0, 10));
  }
  return dates;
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}
