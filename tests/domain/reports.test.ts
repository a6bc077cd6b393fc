import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "@/lib/kernel/outcome";
import { type CheckHistory, checkReport, JUMP, lacksExplanation } from "@/lib/reports/check";
import {
  BLANK_CLAIM,
  BLANK_DRAFT,
  type DraftContent,
  draftOf,
  idsIn,
  isUntouched,
  plannedBy,
  prefilledDraft,
  sameDraft,
} from "@/lib/reports/draft";
import { isReportedIn, nextPeriod, type Period, periodsBetween, periodWith } from "@/lib/reports/period";
import {
  type DecisionKind,
  handOn,
  mayBeWritten,
  publicStanding,
  REPORT_STATES,
  sendBack,
  signOff,
  withdraw,
} from "@/lib/reports/report";
import { reportContent } from "@/lib/reports/report.schema";
import { judgeDraft } from "@/lib/reports/report-content";
import { isLate, mayDraftOn, mayReportOn, owedPeriods } from "@/lib/reports/window";

const WINDOW = { value: { opensOnDay: 25, closesOnDay: 5 }, rulesNumber: 1, articleNumber: 7 };
const MAY = periodWith("2025-05", WINDOW);

const code = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
const day = fc
  .date({ min: new Date("2023-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the window", () => {
  it("opens and closes with its days, and cites the article", () => {
    expect(mayReportOn(MAY, [], null, "2025-05-24")).toEqual({
      refusal: "period.not-open",
      params: { period: "2025-05", opensOn: "2025-05-25", closesOn: "2025-06-05", article: 7 },
    });
    expect(mayReportOn(MAY, [], null, "2025-05-25")).toEqual({ through: "WINDOW", until: "2025-06-05" });
    expect(mayReportOn(MAY, [], null, "2025-06-05")).toEqual({ through: "WINDOW", until: "2025-06-05" });
    expect(mayReportOn(MAY, [], null, "2025-06-06")).toMatchObject({ refusal: "period.closed" });
  });

  it("is kept open by an exception or a correction, not by a revoked one", () => {
    const today = "2025-06-16";
    const granted = { until: "2025-06-20", revoked: false };
    expect(mayReportOn(MAY, [granted], null, today)).toEqual({ through: "EXCEPTION", until: "2025-06-20" });
    expect(mayReportOn(MAY, [granted], null, "2025-06-21")).toMatchObject({ refusal: "period.closed" });
    expect(mayReportOn(MAY, [{ ...granted, revoked: true }], null, today)).toMatchObject({
      refusal: "period.closed",
    });
    expect(mayReportOn(MAY, [], "2025-06-16", today)).toEqual({ through: "CORRECTION", until: "2025-06-16" });
  });

  it("never opens before its day, and an open answer always lasts until today at least", () => {
    fc.assert(
      fc.property(
        code,
        day,
        fc.option(day),
        fc.array(day, { maxLength: 3 }),
        (month, today, correct, until) => {
          const period = periodWith(month, WINDOW);
          const exceptions = until.map((one) => ({ until: one, revoked: false }));
          const access = mayReportOn(period, exceptions, correct, today);
          if (isRefusal(access)) return;
          expect(today >= period.opensOn).toBe(true);
          expect(access.until >= today).toBe(true);
        },
      ),
    );
  });

  it("lets writing begin with the month and never ends it", () => {
    expect(mayDraftOn(MAY, "2025-04-30")).toMatchObject({ refusal: "period.not-open" });
    expect(mayDraftOn(MAY, "2025-05-01")).toBeNull();
    expect(mayDraftOn(MAY, "2026-01-01")).toBeNull();
  });

  it("counts a correction of what came in time as in time", () => {
    expect(isLate(MAY, null, "2025-06-05")).toBe(false);
    expect(isLate(MAY, null, "2025-06-06")).toBe(true);
    expect(isLate(MAY, "2025-06-05", "2025-07-01")).toBe(false);
    expect(isLate(MAY, "2025-06-06", "2025-06-07")).toBe(true);
  });

  it("owes each reported month from the assignment on, until the task ends", () => {
    const periods = periodsBetween("2024-12", "2025-07").map((one) => periodWith(one, WINDOW));
    const part = { since: "2025-01-06", steps: [{ kind: "ASSIGNED" as const, on: "2025-01-06" }] };
    const owed = (cadence: "MONTHLY" | "QUARTERLY", today: string, steps = part.steps) =>
      owedPeriods({ ...part, steps }, cadence, periods, today).map((one) => one.code);
    expect(owed("MONTHLY", "2025-03-25")).toEqual(["2025-03", "2025-02", "2025-01"]);
    expect(owed("QUARTERLY", "2025-06-25")).toEqual(["2025-06", "2025-03"]);
    expect(owed("MONTHLY", "2025-01-24")).toEqual([]);
    const completed = [...part.steps, { kind: "COMPLETED" as never, on: "2025-03-10" }];
    expect(owed("MONTHLY", "2025-06-25", completed)).toEqual(["2025-02", "2025-01"]);
  });

  it("never owes a month before the assignment, nor one that is not reported", () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom("MONTHLY" as const, "QUARTERLY" as const),
        (since, today, cadence) => {
          const periods: Period[] = periodsBetween("2023-01", "2026-12").map((one) =>
            periodWith(one, WINDOW),
          );
          const part = { since, steps: [{ kind: "ASSIGNED" as const, on: since }] };
          const owed = owedPeriods(part, cadence, periods, today);
          for (const one of owed) {
            expect(one.code >= since.slice(0, 7)).toBe(true);
            expect(isReportedIn(cadence, one.code)).toBe(true);
            expect(one.opensOn <= today).toBe(true);
          }
          expect(owed.map((one) => one.code)).toEqual([...owed.map((one) => one.code)].sort().reverse());
        },
      ),
    );
  });
});

describe("the state of a report", () => {
  it("goes only where its table says", () => {
    const of = (act: (state: (typeof REPORT_STATES)[number]) => object | null) =>
      Object.fromEntries(
        REPORT_STATES.map((state) => {
          const to = act(state);
          return [state, to && "refusal" in to ? to.refusal : (to as { state?: string } | null)?.state];
        }),
      );
    expect(of((state) => handOn({ state }))).toEqual({
      DRAFT: "READY",
      READY: "report.ready",
      SUBMITTED: "report.submitted",
      RETURNED: "READY",
      APPROVED: "report.approved",
    });
    expect(of((state) => sendBack({ state, correctUntil: null }, "请补充"))).toMatchObject({
      DRAFT: "report.not-ready",
      READY: "DRAFT",
      SUBMITTED: "report.submitted",
    });
    expect(of((state) => signOff({ state, authors: ["a"] }, "b"))).toEqual({
      DRAFT: "report.not-ready",
      READY: "SUBMITTED",
      SUBMITTED: "report.submitted",
      RETURNED: "report.not-ready",
      APPROVED: "report.approved",
    });
    expect(of((state) => withdraw({ state }))).toEqual({
      DRAFT: "report.not-submitted",
      READY: "report.not-submitted",
      SUBMITTED: "DRAFT",
      RETURNED: "report.not-submitted",
      APPROVED: "report.approved",
    });
    expect(mayBeWritten(null)).toBeNull();
  });

  it("is never signed off by one of its authors", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 }), (authors) => {
        for (const author of authors) {
          expect(signOff({ state: "READY", authors }, author)).toMatchObject({ refusal: "report.own-words" });
        }
      }),
    );
  });

  it("is told to others by submissions and decisions alone", () => {
    const at = new Date();
    const decided = (...kinds: DecisionKind[]) => ({ decisions: kinds.map((kind) => ({ kind, at })) });
    expect(publicStanding([], false)).toBe("NOT_STARTED");
    expect(publicStanding([], true)).toBe("MISSING");
    expect(publicStanding([decided()], true)).toBe("SUBMITTED");
    expect(publicStanding([decided("RETURNED"), decided()], true)).toBe("SUBMITTED");
    expect(publicStanding([decided("APPROVED")], true)).toBe("APPROVED");
    expect(publicStanding([decided("APPROVED", "REOPENED")], true)).toBe("RETURNED");
    expect(publicStanding([decided("WITHDRAWN")], true)).toBe("MISSING");
  });
});

const KEY = "00000000-0000-4000-8000-000000000001";
const FIGURE = "00000000-0000-4000-8000-000000000011";
const LAST = {
  period: "2025-04",
  progress: 40,
  selfRating: "ON_TRACK",
  ratingReason: "",
  done: "完成首批。",
  next: "继续。",
  problems: "",
};
const HISTORY: CheckHistory = {
  role: "LEAD",
  last: LAST,
  milestones: [{ key: KEY, title: "完成盘点" }],
  claimed: [],
  indicators: [{ key: FIGURE, name: "盘点专利", last: "1200.5" }],
};
const draft = (over: Partial<DraftContent> = {}): DraftContent => ({
  ...BLANK_DRAFT,
  progress: "50",
  selfRating: "ON_TRACK",
  done: "完成第二批。",
  next: "抽查。",
  ...over,
});
const claim = (over: object) => ({ ...BLANK_CLAIM, noEvidenceReason: "尚未成文", ...over });
const codes = (content: DraftContent, history = HISTORY) =>
  checkReport(content, history).map(({ code: found, field, kind }) => [found, field, kind]);

describe("the checks", () => {
  it("find nothing in a report that goes on from the last", () => {
    expect(codes(draft())).toEqual([]);
    expect(codes(draft({ progress: "" }))).toEqual([]);
  });

  it("ask for an explanation of progress that fell or jumped, exactly at the limit", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (last, now) => {
        const history = { ...HISTORY, role: "SUPPORT" as const, last: { ...LAST, progress: last } };
        const found = codes(draft({ progress: String(now) }), history).map(([first]) => first);
        expect(found.includes("progress-fell")).toBe(now < last);
        expect(found.includes("progress-jumped")).toBe(now - last > JUMP);
      }),
    );
  });

  it("stop the lead at 100 % while milestones are unclaimed", () => {
    const full = draft({ progress: "100", explanation: "集中验收" });
    expect(codes(full)).toContainEqual(["milestones-unclaimed", "progress", "block"]);
    const claimed = draft({
      ...full,
      claims: [claim({ kind: "MILESTONE", milestoneKey: KEY, text: "已完成" })],
    });
    expect(codes(claimed).map(([first]) => first)).toEqual(["progress-jumped"]);
    expect(codes(full, { ...HISTORY, claimed: [KEY] }).map(([first]) => first)).toEqual(["progress-jumped"]);
    expect(codes(full, { ...HISTORY, role: "SUPPORT" }).map(([first]) => first)).toEqual(["progress-jumped"]);
  });

  it("stop a rating without reason and a claim without evidence, at their fields", () => {
    expect(codes(draft({ selfRating: "AT_RISK" }))).toEqual([
      ["rating-without-reason", "ratingReason", "block"],
    ]);
    const claims = [BLANK_CLAIM, { ...BLANK_CLAIM, text: "完成" }];
    expect(codes(draft({ claims }))).toEqual([
      ["claim-without-evidence", "claims.1.noEvidenceReason", "block"],
    ]);
    expect(codes(draft({ claims: [{ ...BLANK_CLAIM, text: "完成", files: "a" }] }))).toEqual([]);
  });

  it("hold a figure against its last approved value, exactly", () => {
    const value = (typed: string) =>
      codes(draft({ claims: [claim({ kind: "INDICATOR", indicatorKey: FIGURE, value: typed })] })).map(
        ([first]) => first,
      );
    expect(value("1200.5")).toEqual([]);
    expect(value("1200.4999")).toEqual(["indicator-fell"]);
    expect(value("3601.5")).toEqual([]);
    expect(value("3,601.5001")).toEqual(["indicator-leapt"]);
    expect(value("许多")).toEqual([]);
  });

  it("notice last period's text with other blanks", () => {
    expect(codes(draft({ done: " 完成首批。\n" }))).toEqual([["narrative-unchanged", "done", "explain"]]);
  });

  it("are satisfied by an explanation, never by one where something must be mended", () => {
    const repeated = draft({ done: LAST.done });
    expect(lacksExplanation(repeated, checkReport(repeated, HISTORY))).toBe(true);
    const nothing = { files: [], quotable: [] };
    expect(judgeDraft(repeated, HISTORY, nothing)).toEqual({
      refusal: "report.unexplained",
      field: "explanation",
    });
    expect(judgeDraft({ ...repeated, explanation: "本期无新进展" }, HISTORY, nothing)).toHaveLength(1);
    expect(
      judgeDraft(draft({ selfRating: "OFF_TRACK", explanation: "说明" }), HISTORY, nothing),
    ).toMatchObject({
      refusal: "report.blocked",
    });
  });

  it("refuse what the report cannot refer to", () => {
    const referring = { files: ["file-1"], quotable: ["quoted"] };
    const judged = (over: Partial<DraftContent>) => judgeDraft(draft(over), HISTORY, referring);
    const milestone = claim({ kind: "MILESTONE", milestoneKey: KEY, text: "完成" });
    expect(judged({ claims: [claim({ kind: "MILESTONE", milestoneKey: "x", text: "完成" })] })).toMatchObject(
      {
        refusal: "report.claim-unknown",
        field: "claims.0.text",
      },
    );
    expect(judged({ claims: [milestone, milestone] })).toMatchObject({ refusal: "report.claim-twice" });
    expect(judged({ claims: [claim({ text: "完成", files: "file-1, file-2" })] })).toMatchObject({
      refusal: "report.evidence-unknown",
      field: "claims.0.files",
    });
    expect(judged({ quotes: "quoted, other" })).toMatchObject({ refusal: "report.quote-unknown" });
    expect(judged({ quotes: "quoted", claims: [milestone] })).toEqual([]);
  });
});

describe("a draft", () => {
  it("is whatever was typed, and nothing else", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const read = draftOf(stored);
        expect(Object.keys(read)).toEqual(Object.keys(BLANK_DRAFT));
        expect(draftOf(JSON.parse(JSON.stringify(read)))).toEqual(read);
      }),
    );
    expect(draftOf({ progress: 40, quotes: ["a", "b"], other: 1 })).toMatchObject({
      progress: "40",
      quotes: "a, b",
    });
    expect(idsIn("a, b,a  c")).toEqual(["a", "b", "c"]);
  });

  it("opens where the last approved report left off, with the lead's rows ready", () => {
    const milestones = [
      { key: "m1", title: "一", dueOn: "2025-03-31", share: 40 },
      { key: "m2", title: "二", dueOn: "2025-12-31", share: 60 },
    ];
    const indicators = [{ key: "i1", name: "件数", unitOfMeasure: "件", target: "10" }];
    const opened = prefilledDraft({ role: "LEAD", milestones, claimed: ["m1"], indicators, last: LAST });
    expect(opened).toMatchObject({ progress: "40", selfRating: "ON_TRACK", done: "" });
    expect(opened.claims.map(({ kind, milestoneKey }) => [kind, milestoneKey])).toEqual([
      ["MILESTONE", "m2"],
      ["INDICATOR", ""],
      ["DONE", ""],
    ]);
    expect(opened.claims.every(isUntouched)).toBe(true);
    const support = prefilledDraft({ role: "SUPPORT", milestones, claimed: [], indicators, last: null });
    expect(support.claims).toHaveLength(1);
    expect(plannedBy(milestones, "2025-12-31", "2025-03-31")).toBe(40);
    expect(plannedBy([], "2025-12-31", "2025-12-30")).toBe(0);
    expect(plannedBy([], "2025-12-31", "2025-12-31")).toBe(100);
  });

  it("is the same with blanks and untouched rows", () => {
    expect(sameDraft(draft(), draft({ done: "完成第二批。\r\n", claims: [BLANK_CLAIM] }))).toBe(true);
    expect(sameDraft(draft(), draft({ next: "" }))).toBe(false);
  });

  it("is complete with whole percents and claims that say something", () => {
    const parsed = reportContent.safeParse(
      draft({ claims: [BLANK_CLAIM, claim({ kind: "INDICATOR", indicatorKey: FIGURE, value: "1,300.25" })] }),
    );
    expect(parsed.data).toMatchObject({
      progress: 50,
      claims: [{ kind: "INDICATOR", value: "1300.25", indicatorKey: FIGURE, milestoneKey: null, files: [] }],
    });
    const wrong = (over: Partial<DraftContent>) =>
      reportContent.safeParse(draft(over)).error?.issues.map(({ path }) => path.join("."));
    for (const progress of ["", "101", "-1", "5.5", "half", "１２"])
      expect(wrong({ progress })).toEqual(["progress"]);
    expect(wrong({ done: "", next: " ", selfRating: "?" })).toEqual(["selfRating", "done", "next"]);
    expect(wrong({ claims: [BLANK_CLAIM, claim({ text: "" })] })).toEqual(["claims.1.text"]);
    expect(wrong({ claims: [claim({ kind: "INDICATOR", value: "", text: "无" })] })).toEqual([
      "claims.0.value",
    ]);
    expect(wrong({ claims: Array.from({ length: 41 }, () => claim({ text: "项" })) })).toEqual(["claims"]);
    expect(nextPeriod("2025-12")).toBe("2026-01");
  });
});
