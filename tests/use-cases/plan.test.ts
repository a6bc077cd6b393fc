import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readHistory } from "@/lib/history/queries/read-history";
import { scopeOf } from "@/lib/kernel/scope";
import { divideMeasureCommand } from "@/lib/plan/commands/divide-measure";
import { moveTargetDateCommand } from "@/lib/plan/commands/move-target-date";
import { reviseMeasureCommand } from "@/lib/plan/commands/revise-measure";
import { revisePlanCommand } from "@/lib/plan/commands/revise-plan";
import { reviseTargetCommand } from "@/lib/plan/commands/revise-target";
import { reviseThemeCommand } from "@/lib/plan/commands/revise-theme";
import { countMembers } from "@/lib/plan/plan.store";
import { listMeasures } from "@/lib/plan/queries/list-measures";
import { readMeasure } from "@/lib/plan/queries/read-measure";
import { readOverview } from "@/lib/plan/queries/read-overview";
import { readTarget } from "@/lib/plan/queries/read-target";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);

async function countMembersOn(day: string): Promise<number> {
  const { plan } = valueOf(await coordinator.ask(readOverview, {}));
  return countMembers(db(), plan.id, day, scopeOf(await coordinator.actor()));
}

async function measureForm(code = "M01") {
  const m = valueOf(await coordinator.ask(readMeasure, { code }));
  const { titleZh, titleEn, asksZh, asksEn, evidence, sourceIds, evidenceNoteZh, evidenceNoteEn, version } =
    m;
  return {
    code,
    version: String(version),
    evidence,
    sourceIds,
    titleZh,
    titleEn,
    asksZh,
    asksEn,
    evidenceNoteZh,
    evidenceNoteEn,
  };
}

describe("the overview", () => {
  it("shows the plan with its four parts, fifteen measures and the members of the day", async () => {
    const overview = valueOf(await as(cast.moeStaff).ask(readOverview, {}));
    expect(overview.plan.documentNumber).toBe("国办发〔2023〕37号");
    expect(overview.themes).toHaveLength(4);
    expect(overview.themes.flatMap((theme) => theme.measures).map((m) => m.code)).toEqual(
      Array.from({ length: 15 }, (_, i) => `M${String(i + 1).padStart(2, "0")}`),
    );
    expect(overview.memberCount).toBe(21);
    expect(overview.elapsed?.percent).toBeGreaterThan(70);
  });

  it("counts members by date: none before the mechanism first met", async () => {
    // The cast takes office with the mechanism, so the day before is asked of the membership itself.
    const on = async (day: string) => countMembersOn(day);
    expect([await on("2023-11-08"), await on("2023-11-09"), await on("2025-12-31")]).toEqual([0, 21, 21]);
  });

  it("shows the full-coverage target with its original and its moved date, and the document that moved it", async () => {
    const target = valueOf(await coordinator.ask(readTarget, { code: "T6" }));
    expect(target.originalDueOn).toBe("2025-12-31");
    expect(target.dateChanges.map((c) => [c.fromDate, c.toDate, c.document.number])).toEqual([
      ["2025-12-31", "2024-12-31", "国知发运字〔2024〕5号"],
    ]);
    const { timeline } = valueOf(await coordinator.ask(readOverview, {}));
    const ofT6 = timeline.filter((e) => e.key.endsWith("-T6")).map((e) => [e.kind, e.date]);
    expect(ofT6).toEqual([
      ["target", "2024-12-31"],
      ["original-date", "2025-12-31"],
    ]);
  });
});

describe("the list of measures", () => {
  it("finds by words in either language, by unit and by part", async () => {
    const codes = async (filter: object) =>
      valueOf(await coordinator.ask(listMeasures, filter)).measures.map((m) => m.code);
    expect(await codes({ q: "存量专利" })).toContain("M01");
    expect(await codes({ q: "EXISTING PATENTS" })).toContain("M01");
    expect(await codes({ unit: "MIIT" })).toContain("M02");
    expect(await codes({ theme: "S2" })).toEqual(["M01", "M02", "M03", "M04"]);
    expect(await codes({ q: "100%_\\" })).toEqual([]);
  });

  it("takes malformed filters for absent ones", async () => {
    const list = valueOf(await coordinator.ask(listMeasures, { sort: "drop table", evidence: "?" }));
    expect(list.measures).toHaveLength(15);
    expect(list.measures[0]?.code).toBe("M01");
  });
});

describe("revising a measure", () => {
  it("is done: saved, with the old and the new words in its history", async () => {
    const outcome = await coordinator.run(reviseMeasureCommand, {
      ...(await measureForm()),
      titleZh: "盘活存量专利",
    });
    expect(outcome).toEqual({ kind: "done", value: { code: "M01" } });
    const measure = valueOf(await coordinator.ask(readMeasure, { code: "M01" }));
    expect(measure.titleZh).toBe("盘活存量专利");
    const [entry] = valueOf(await as(cast.moeStaff).ask(readHistory, { type: "measure", id: measure.id }));
    expect(entry?.personName).toBe(cast.coordinator.nameZh);
    expect(entry?.changes).toEqual([
      { field: "titleZh", before: "梳理盘活高校和科研机构存量专利", after: "盘活存量专利" },
    ]);
  });

  it("is invalid without a title, and says so at the field", async () => {
    const before = await countRows("audit_event");
    const outcome = await coordinator.run(reviseMeasureCommand, {
      ...(await measureForm()),
      titleZh: "  ",
      asksEn: "x".repeat(5000),
    });
    expect(outcome).toMatchObject({
      kind: "invalid",
      fields: { titleZh: [{ code: "required" }], asksEn: [{ code: "too-long", params: { maximum: 4000 } }] },
    });
    expect(await countRows("audit_event")).toEqual(before);
  });

  it("is refused when nothing changed", async () => {
    expect(await coordinator.run(reviseMeasureCommand, await measureForm())).toMatchObject({
      kind: "refused",
      refusal: { refusal: "nothing-changed" },
    });
  });

  it("is forbidden to everybody but coordinators; the attempt is on the trail, the measure unchanged", async () => {
    const form = { ...(await measureForm()), titleZh: "改写" };
    for (const member of [
      cast.leader,
      cast.moeLiaison,
      cast.moeStaff,
      cast.systemAdministrator,
      cast.auditor,
    ]) {
      expect(await as(member).run(reviseMeasureCommand, form)).toEqual({ kind: "forbidden" });
    }
    expect(valueOf(await coordinator.ask(readMeasure, { code: "M01" })).titleZh).not.toBe("改写");
    const attempts = await db().auditEvent.count({
      where: { outcome: "forbidden", useCase: "plan.revise-measure" },
    });
    expect(attempts).toBe(5);
  });

  it("is not found for an unknown code", async () => {
    expect(await coordinator.run(reviseMeasureCommand, { ...(await measureForm()), code: "M77" })).toEqual({
      kind: "not-found",
    });
  });

  it("meets another editor's text instead of overwriting it", async () => {
    const opened = await measureForm();
    valueOf(
      await as(cast.secondCoordinator).run(reviseMeasureCommand, { ...opened, titleZh: "他人改的名称" }),
    );
    const outcome = await coordinator.run(reviseMeasureCommand, { ...opened, titleZh: "我改的名称" });
    expect(outcome).toMatchObject({
      kind: "stale",
      current: { titleZh: "他人改的名称", version: Number(opened.version) + 1 },
      changedBy: cast.secondCoordinator.nameZh,
    });
    expect(valueOf(await coordinator.ask(readMeasure, { code: "M01" })).titleZh).toBe("他人改的名称");
  });

  it("acts once when the form is sent twice at the same time", async () => {
    const form = { ...(await measureForm()), titleZh: "只改一次" };
    const submissionId = randomUUID();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => coordinator.run(reviseMeasureCommand, form, { submissionId })),
    );
    expect(outcomes).toEqual(Array(3).fill({ kind: "done", value: { code: "M01" } }));
    expect(await db().auditEvent.count({ where: { useCase: "plan.revise-measure" } })).toBe(1);
  });

  it("does not hand one person's answer to another who replays the form", async () => {
    const form = { ...(await measureForm()), titleZh: "重放" };
    const submissionId = randomUUID();
    valueOf(await coordinator.run(reviseMeasureCommand, form, { submissionId }));
    const replay = await as(cast.secondCoordinator).run(reviseMeasureCommand, form, { submissionId });
    expect(replay).toEqual({ kind: "not-found" });
  });

  it("lets exactly one of two simultaneous editors through", async () => {
    const opened = await measureForm();
    const outcomes = await Promise.all([
      coordinator.run(reviseMeasureCommand, { ...opened, titleZh: "甲" }),
      as(cast.secondCoordinator).run(reviseMeasureCommand, { ...opened, titleZh: "乙" }),
    ]);
    expect(outcomes.map((o) => o.kind).sort()).toEqual(["done", "stale"]);
  });
});

describe("moving a target's date", () => {
  const move = {
    code: "T1",
    toDate: "2026-06-30",
    documentCode: "guozhifayunzi-2025-16",
    reasonZh: "测试调整",
    reasonEn: "A test",
  };
  const form = async (changes: object = {}) => ({
    ...move,
    version: String(valueOf(await coordinator.ask(readTarget, { code: "T1" })).version),
    ...changes,
  });

  it("keeps the original date and adds a row", async () => {
    valueOf(await coordinator.run(moveTargetDateCommand, await form()));
    valueOf(await coordinator.run(moveTargetDateCommand, await form({ toDate: "2026-09-30" })));
    const target = valueOf(await coordinator.ask(readTarget, { code: "T1" }));
    expect(target.originalDueOn).toBe("2025-12-31");
    expect(target.dateChanges.map((c) => [c.ordinal, c.fromDate, c.toDate])).toEqual([
      [1, "2025-12-31", "2026-06-30"],
      [2, "2026-06-30", "2026-09-30"],
    ]);
  });

  it.each([
    ["the same date", { toDate: "2025-12-31" }, "target.same-date", "toDate"],
    ["an unknown document", { documentCode: "no-such" }, "target.unknown-document", "documentCode"],
    ["a standing rule", { code: "T10" }, "target.has-no-date", "toDate"],
  ])("is refused for %s", async (_name, changes, refusal, field) => {
    const code = "code" in changes ? String(changes.code) : "T1";
    const { version } = valueOf(await coordinator.ask(readTarget, { code }));
    const before = await countRows("target_date_change");
    const outcome = await coordinator.run(
      moveTargetDateCommand,
      await form({ ...changes, version: String(version) }),
    );
    expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal, field } });
    expect(await countRows("target_date_change")).toEqual(before);
  });

  it("is invalid for a date that does not exist", async () => {
    expect(await coordinator.run(moveTargetDateCommand, await form({ toDate: "2026-02-30" }))).toMatchObject({
      kind: "invalid",
      fields: { toDate: [{ code: "date" }] },
    });
  });
});

describe("revising the plan, a part, a target", () => {
  it("saves what a coordinator writes", async () => {
    const { plan, themes } = valueOf(await coordinator.ask(readOverview, {}));
    const {
      id: _id,
      documentNumber: _n,
      announcedMemberCount: _c,
      windowStart: _s,
      windowEnd: _e,
      ...words
    } = plan;
    const revised = {
      ...words,
      version: String(plan.version),
      documentDate: plan.documentDate ?? "",
      publishedOn: "",
    };
    valueOf(await coordinator.run(revisePlanCommand, { ...revised, summaryZh: "新的概述" }));
    const [theme] = themes;
    valueOf(
      await coordinator.run(reviseThemeCommand, {
        code: theme?.code,
        version: "1",
        titleZh: "新的部分名称",
        titleEn: theme?.titleEn,
        evidence: "SOURCED",
      }),
    );
    const target = valueOf(await coordinator.ask(readTarget, { code: "T3" }));
    valueOf(
      await coordinator.run(reviseTargetCommand, {
        ...target,
        version: String(target.version),
        noteZh: "新的说明",
      }),
    );
    const after = valueOf(await coordinator.ask(readOverview, {}));
    expect(after.plan.summaryZh).toBe("新的概述");
    expect(after.plan.publishedOn).toBeNull();
    expect(after.themes[0]).toMatchObject({ titleZh: "新的部分名称", evidence: "SOURCED" });
    expect(after.targets.find((t) => t.code === "T3")?.noteZh).toBe("新的说明");
  });

  it("refuses a publication before the document's date", async () => {
    const { plan } = valueOf(await coordinator.ask(readOverview, {}));
    const form = {
      ...plan,
      version: String(plan.version),
      documentDate: "2023-10-17",
      publishedOn: "2023-10-16",
    };
    expect(await coordinator.run(revisePlanCommand, form)).toMatchObject({
      kind: "refused",
      refusal: { refusal: "plan.published-before-dated", field: "publishedOn" },
    });
  });
});

describe("dividing a measure among units", () => {
  it("replaces the parts and leaves both divisions in the history", async () => {
    const measure = valueOf(await coordinator.ask(readMeasure, { code: "M07" }));
    const parts = [
      { unitCode: "CNIPA", role: "LEAD", evidence: "JUDGED" },
      { unitCode: "SAMR", role: "SUPPORT", evidence: "JUDGED" },
    ];
    valueOf(
      await coordinator.run(divideMeasureCommand, { code: "M07", version: String(measure.version), parts }),
    );
    const after = valueOf(await coordinator.ask(readMeasure, { code: "M07" }));
    expect(after.units.map((unit) => [unit.code, unit.role])).toEqual([
      ["CNIPA", "LEAD"],
      ["SAMR", "SUPPORT"],
    ]);
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "measure", id: measure.id }));
    expect(entry?.changes.find((change) => change.field === "leads")?.after).toBe("CNIPA");
  });

  it("refuses a unit listed twice, at its row, and writes nothing", async () => {
    const part = { unitCode: "CNIPA", role: "LEAD", evidence: "JUDGED" };
    const before = await countRows("measure_unit", "audit_event");
    const outcome = await coordinator.run(divideMeasureCommand, {
      code: "M07",
      version: "1",
      parts: [part, part],
    });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { field: "parts.1.unitCode" } });
    expect(await countRows("measure_unit", "audit_event")).toEqual(before);
  });
});
