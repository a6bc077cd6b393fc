import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import {
  type Article,
  addArticle,
  articleName,
  chineseNumeral,
  DIRECTIONS,
  moveArticle,
  placed,
  removeArticle,
  reviseArticle,
} from "@/lib/working-rules/article";
import { type Clause, clauseInForce, clauseOf } from "@/lib/working-rules/clause";
import { clauseInWords, clauseLine } from "@/lib/working-rules/clause-words";
import { compareArticles, differences } from "@/lib/working-rules/comparison";
import { clauseFields, clauseFieldValues } from "@/lib/working-rules/rules.schema";
import {
  type Approved,
  approveRules,
  discardDraft,
  draftFrom,
  inForceOn,
  type RulesVersion,
  statusOn,
  supersededFrom,
} from "@/lib/working-rules/rules-version";
import { rulesVersions } from "@/prisma/reference/working-rules";

const START = "2023-11-09";

/** Versions with distinct dates, in any order, and perhaps a draft. */
const versionsOfAnAge = fc
  .record({
    gaps: fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 8 }),
    draft: fc.boolean(),
  })
  .map(({ gaps, draft }): Approved[] => [
    ...gaps.map((gap, index) => ({ number: index + 1, inForceFrom: addDays(START, gap) })),
    ...(draft ? [{ number: gaps.length + 1, inForceFrom: null }] : []),
  ]);

describe("the state of a version", () => {
  it("is in force for exactly one version on any day from the first on, and for none before", () => {
    fc.assert(
      fc.property(versionsOfAnAge, fc.integer({ min: -400, max: 3000 }), (versions, offset) => {
        const date = addDays(START, offset);
        const first = versions.flatMap(({ inForceFrom }) => inForceFrom ?? []).sort()[0] ?? "";
        const inForce = versions.filter((version) => statusOn(version, versions, date) === "in-force");
        expect(inForce).toHaveLength(date >= first ? 1 : 0);
        expect(inForceOn(versions, date)).toBe(inForce[0] ?? null);
      }),
    );
  });

  it("passes from to come to in force to superseded, never back", () => {
    const order = ["to-come", "in-force", "superseded"];
    fc.assert(
      fc.property(versionsOfAnAge, (versions) => {
        for (const version of versions.filter(({ inForceFrom }) => inForceFrom !== null)) {
          const days = Array.from({ length: 60 }, (_, day) => addDays(START, day * 40 - 40));
          const ranks = days.map((date) => order.indexOf(statusOn(version, versions, date)));
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("knows the day a later version takes over", () => {
    const versions = [
      { number: 1, inForceFrom: "2023-11-09" },
      { number: 2, inForceFrom: "2025-03-01" },
      { number: 3, inForceFrom: null },
    ];
    const [first, second, draft] = versions as [Approved, Approved, Approved];
    expect(supersededFrom(first, versions)).toBe("2025-03-01");
    expect(supersededFrom(second, versions)).toBeNull();
    expect(supersededFrom(draft, versions)).toBeNull();
    expect(statusOn(draft, versions, "2025-03-01")).toBe("draft");
    expect(statusOn(first, versions, "2025-02-28")).toBe("in-force");
    expect(statusOn(first, versions, "2025-03-01")).toBe("superseded");
  });
});

function rules(changes: Partial<RulesVersion> = {}): RulesVersion {
  return {
    id: "r2",
    planId: "p",
    number: 2,
    titleZh: "工作规则",
    titleEn: "Rules",
    noteZh: "",
    noteEn: "",
    demonstrationText: true,
    inForceFrom: null,
    version: 1,
    versions: [
      { number: 1, inForceFrom: START },
      { number: 2, inForceFrom: null },
    ],
    articles: [1, 2, 3].map((number) => ({ id: `a${number}`, number, headingZh: `条${number}` })),
    deliberated: false,
    ...changes,
  };
}

describe("drafting and approving", () => {
  const base = rules({
    id: "r1",
    number: 1,
    inForceFrom: START,
    versions: [{ number: 1, inForceFrom: START }],
  });
  const meeting = { id: "m", titleZh: "会议", heldOn: "2025-01-10", outcomes: [] };

  it("drafts from the version in force, one draft at a time", () => {
    expect(draftFrom(base, "2025-01-01")).toEqual({ number: 2 });
    expect(draftFrom(base, "2023-11-08")).toMatchObject({ refusal: "rules.not-in-force" });
    expect(draftFrom({ ...base, versions: rules().versions }, "2025-01-01")).toMatchObject({
      refusal: "rules.draft-exists",
      params: { number: 2 },
    });
  });

  it("approves on or after the day of a meeting that was held and did not decide otherwise", () => {
    const approve = (from: string, changes: object = {}, today = "2025-06-16") =>
      approveRules(rules(), { ...meeting, ...changes }, from, today);
    expect(approve("2025-01-10")).toEqual({ meetingId: "m", inForceFrom: "2025-01-10" });
    expect(approve("2026-01-01")).toEqual({ meetingId: "m", inForceFrom: "2026-01-01" });
    expect(approve("2025-01-09")).toMatchObject({ refusal: "rules.before-meeting", field: "inForceFrom" });
    expect(approve(START, { heldOn: START })).toMatchObject({ refusal: "rules.before-last" });
    expect(approve("2025-01-10", {}, "2025-01-09")).toMatchObject({ refusal: "rules.meeting-to-come" });
    expect(approve("2025-01-10", { outcomes: ["DEFERRED"] })).toMatchObject({ field: "meetingId" });
    expect(approveRules(rules(), null, "2025-01-10", "2025-06-16")).toMatchObject({ field: "meetingId" });
    expect(approveRules(rules({ articles: [] }), meeting, "2025-01-10", "2025-06-16")).toMatchObject({
      refusal: "rules.no-articles",
    });
    expect(approveRules(base, meeting, "2025-01-10", "2025-06-16")).toMatchObject({
      refusal: "rules.frozen",
    });
  });

  it("discards a draft that no meeting has dealt with", () => {
    expect(discardDraft(rules())).toEqual({ discarded: true });
    expect(discardDraft(rules({ deliberated: true }))).toMatchObject({ refusal: "rules.deliberated" });
    expect(discardDraft(base)).toMatchObject({ refusal: "rules.frozen" });
  });
});

const WORDING = { headingZh: "甲", headingEn: "A", textZh: "文", textEn: "Text", clauses: [] as Clause[] };

describe("the articles of a draft", () => {
  it("keeps every article once, numbered 1 to n, through any moves and removals", () => {
    const step = fc.record({ at: fc.nat(30), act: fc.constantFrom("up", "down", "remove", "insert") });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(step, { maxLength: 25 }), (count, steps) => {
        let order = Array.from({ length: count }, (_, index) => `a${index}`);
        let born = count;
        for (const { at, act } of steps) {
          const articles = order.map((id, index) => ({ id, number: index + 1, headingZh: id }));
          const id = order[at % Math.max(1, order.length)] ?? "";
          const before = [...order].sort();
          if (act === "insert") {
            const position = at % (order.length + 1);
            const added = `a${born++}`;
            order = placed(order, added, position);
            expect(order[position]).toBe(added);
            expect([...order].sort()).toEqual([...before, added].sort());
          } else if (act === "remove") {
            const event = removeArticle(rules({ articles }), id);
            if (isRefusal(event)) throw new Error("a draft's article can be removed");
            order = event.order;
            expect([...order].sort()).toEqual(before.filter((one) => one !== id));
          } else if (order.length > 0) {
            const event = moveArticle(rules({ articles }), id, act);
            const from = order.indexOf(id);
            const atEnd = act === "up" ? from === 0 : from === order.length - 1;
            expect(isRefusal(event)).toBe(atEnd);
            if (!isRefusal(event)) order = event.order;
            expect([...order].sort()).toEqual(before);
          }
        }
      }),
    );
  });

  it("moves one place and back to where it was", () => {
    const moved = moveArticle(rules(), "a2", "up");
    expect(moved).toEqual({ order: ["a2", "a1", "a3"] });
    expect(
      DIRECTIONS.map((direction) => moveArticle(rules({ inForceFrom: START }), "a2", direction)),
    ).toEqual([{ refusal: "rules.frozen" }, { refusal: "rules.frozen" }]);
  });

  it("adds at a place within the text, and sets nothing that another article sets", () => {
    const clauses = [clauseOf("sign-within-working-days", { days: 3 })];
    expect(addArticle({ ...rules(), elsewhere: {} }, WORDING, 99)).toMatchObject({ position: 4 });
    expect(
      addArticle({ ...rules(), elsewhere: { "sign-within-working-days": 8 } }, { ...WORDING, clauses }, 1),
    ).toMatchObject({ refusal: "rules.clause-elsewhere", params: { number: 8 } });
  });

  it("revises words and clauses, whatever the order of clauses", () => {
    const clauses = [
      clauseOf("reporting-window", { closesOnDay: 5, opensOnDay: 25 }),
      clauseOf("reporting-cadence", { cadence: "monthly" }),
    ];
    const article = { ...WORDING, clauses, inForceFrom: null, elsewhere: {} };
    expect(reviseArticle(article, { ...WORDING, clauses: [...clauses].reverse() })).toMatchObject({
      refusal: "nothing-changed",
    });
    expect(reviseArticle(article, { ...WORDING, clauses: [] })).toMatchObject({ clauses: [] });
    expect(reviseArticle({ ...article, inForceFrom: START }, WORDING)).toMatchObject({
      refusal: "rules.frozen",
    });
  });

  it("is counted as Chinese and English count articles", () => {
    const numbers = [1, 10, 11, 19, 20, 21, 99, 100, 101, 110, 111, 230];
    expect(numbers.map(chineseNumeral)).toEqual([
      ...["一", "十", "十一", "十九", "二十", "二十一", "九十九"],
      ...["一百", "一百零一", "一百一十", "一百一十一", "二百三十"],
    ]);
    expect([articleName(7, "zh"), articleName(7, "en")]).toEqual(["第七条", "Article 7"]);
    expect(new Set(Array.from({ length: 999 }, (_, n) => chineseNumeral(n + 1))).size).toBe(999);
  });
});

describe("clauses", () => {
  const stored = rulesVersions.flatMap((version) =>
    version.articles.flatMap((article) => Object.entries(article.clauses ?? {})),
  );

  it("reads every clause of the reference text, says it in both languages, and gives it back from the form", () => {
    expect(stored).toHaveLength(6);
    for (const [key, value] of stored) {
      const clause = clauseOf(key, value);
      expect(clauseInWords(clause, "zh")).toMatch(/\p{Script=Han}/u);
      expect(clauseInWords(clause, "en")).not.toMatch(/\p{Script=Han}/u);
      expect(clauseFields.parse(clauseFieldValues([clause]))).toEqual([clause]);
    }
  });

  it("says what it reads", () => {
    const words = (key: string, value: unknown) => clauseInWords(clauseOf(key, value), "en");
    expect(words("sign-within-working-days", { days: 5 })).toBe("sign within 5 working days");
    expect(words("sign-within-working-days", { days: 1 })).toBe("sign within 1 working day");
    expect(words("reporting-window", { opensOnDay: 21, closesOnDay: 3 })).toBe(
      "reporting opens on the 21st and closes on the 3rd of the following month",
    );
    expect(words("reporting-window", { opensOnDay: 11, closesOnDay: 22 })).toContain(
      "11th and closes on the 22nd of the same",
    );
    const ladder = [
      { colour: "blue", workingDaysFromDue: -10 },
      { colour: "red", workingDaysFromDue: 0 },
    ];
    expect(clauseLine(clauseOf("supervision-ladder", ladder))).toBe(
      "督办：到期前10个工作日蓝色，到期日红色 / supervision slips: blue 10 working days before the due date, red on the due date",
    );
  });

  it("refuses what is no clause", () => {
    expect(() => clauseOf("no-such-key", 1)).toThrow("no-such-key");
    expect(() => clauseOf("constructor", 1)).toThrow();
    expect(() => clauseOf("sign-within-working-days", { days: 0 })).toThrow();
    expect(() =>
      clauseOf("supervision-ladder", [
        { colour: "red", workingDaysFromDue: 1 },
        { colour: "blue", workingDaysFromDue: 2 },
      ]),
    ).toThrow();
  });

  it("takes empty fields for no clause and tells a half-filled window and a ladder out of order", () => {
    expect(clauseFields.parse({})).toEqual([]);
    expect(
      clauseFields.parse({ "sign-within-working-days": { days: "" }, "reporting-cadence": { cadence: "" } }),
    ).toEqual([]);
    const paths = (fields: object) =>
      clauseFields.safeParse(fields).error?.issues.map(({ path }) => path.join("."));
    expect(paths({ "reporting-window": { opensOnDay: "25" } })).toEqual(["reporting-window.closesOnDay"]);
    expect(paths({ "reporting-window": { opensOnDay: "31", closesOnDay: "5" } })).toEqual([
      "reporting-window.opensOnDay",
    ]);
    expect(paths({ "sign-within-working-days": { days: "five" } })).toEqual([
      "sign-within-working-days.days",
    ]);
    expect(paths({ "supervision-ladder": { blue: "1", yellow: "1", red: "10" } })).toEqual([
      "supervision-ladder.yellow",
    ]);
  });

  it("cites the version and article in force that day", () => {
    const article = (number: number, days: number) => ({
      number,
      clauses: [clauseOf("sign-within-working-days", { days })],
    });
    const versions = [
      { number: 1, inForceFrom: START, articles: [article(8, 5)] },
      { number: 2, inForceFrom: "2025-03-01", articles: [article(9, 3)] },
      { number: 3, inForceFrom: null, articles: [article(9, 1)] },
    ];
    const on = (date: string) => clauseInForce(versions, "sign-within-working-days", date);
    expect(on("2023-11-08")).toBeNull();
    expect(on("2025-02-28")).toEqual({ value: { days: 5 }, rulesNumber: 1, articleNumber: 8 });
    expect(on("2025-03-01")).toEqual({ value: { days: 3 }, rulesNumber: 2, articleNumber: 9 });
    expect(clauseInForce(versions, "reporting-cadence", "2025-03-01")).toBeNull();
  });
});

describe("comparing versions", () => {
  const article = (number: number, headingZh: string, textZh: string, clauses: Clause[] = []): Article => ({
    id: `${headingZh}-${number}`,
    number,
    headingZh,
    headingEn: headingZh,
    textZh,
    textEn: textZh,
    clauses,
  });

  it("gives both texts back from the runs, in either language", () => {
    const text = fc.string({ unit: fc.constantFrom(..."签收工作日 5个 signs the. ") });
    fc.assert(
      fc.property(text, text, fc.constantFrom("zh" as const, "en" as const), (before, after, locale) => {
        const runs = differences(before, after, locale);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join("");
        expect(without("new")).toBe(before);
        expect(without("gone")).toBe(after);
      }),
    );
  });

  it("marks single characters in Chinese and whole words in English", () => {
    expect(differences("5个工作日", "3个工作日", "zh").filter(({ kind }) => kind !== "same")).toEqual([
      { text: "5", kind: "gone" },
      { text: "3", kind: "new" },
    ]);
    expect(
      differences("within five days", "within fifteen days", "en").filter(({ kind }) => kind !== "same"),
    ).toEqual([
      { text: "five", kind: "gone" },
      { text: "fifteen", kind: "new" },
    ]);
  });

  it("does not take renumbered articles for rewritten ones", () => {
    const before = [article(1, "职责", "一"), article(2, "成员", "二"), article(3, "办公室", "三")];
    const after = [article(1, "职责", "一"), article(2, "联络员", "新"), article(3, "成员", "二改")];
    const compared = compareArticles(before, after, "zh");
    expect(compared.map(({ kind, after: now, before: old }) => [kind, (now ?? old)?.headingZh])).toEqual([
      ["same", "职责"],
      ["added", "联络员"],
      ["changed", "成员"],
      ["removed", "办公室"],
    ]);
  });

  it("shows a clause that changed as the old sentence and the new", () => {
    const before = [article(1, "签收", "文", [clauseOf("sign-within-working-days", { days: 5 })])];
    const after = [article(1, "签收", "文", [clauseOf("sign-within-working-days", { days: 3 })])];
    const [one] = compareArticles(before, after, "zh");
    expect(one?.kind).toBe("changed");
    expect(one?.clauses).toEqual([
      { text: "5个工作日内签收", kind: "gone" },
      { text: "3个工作日内签收", kind: "new" },
    ]);
  });
});
