import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { takeStepCommand } from "@/lib/pipeline/commands/take-step";
import { takeStepsCommand } from "@/lib/pipeline/commands/take-steps";
import { readTimeline } from "@/lib/pipeline/queries/read-timeline";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { patent, proofFile, type ScenePatent, unitId } from "../support/patents";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const step = ({ number }: ScenePatent, over: object = {}, member: CastMember = cast.moeStaff) =>
  as(member).run(takeStepCommand, {
    ...{ number, version: "1", stage: "GRADED", on: "2025-03-13", proof: "自评表", reason: "", fileId: "" },
    ...over,
  });
const timeline = async ({ number }: ScenePatent, member: CastMember = cast.moeStaff) =>
  valueOf(await as(member).ask(readTimeline, { number }));
const steps = () => countRows("patent_step");

describe("taking a step", () => {
  it("done: the patent stands there since that day, the step keeps what its days are counted under", async () => {
    const there = await patent({ industry: 3, units: ["MOE", "MIIT"] });
    const fileId = await proofFile();
    valueOf(await step(there, { fileId }));
    expect(await db().patent.findUniqueOrThrow({ where: { id: there.id } })).toMatchObject({
      ...{ stage: "GRADED", stageSince: new Date("2025-03-13"), version: 1 },
    });
    expect(await db().patentStep.findFirstOrThrow()).toMatchObject({
      ...{ fromStage: "INVENTORIED", stage: "GRADED", days: 10, proof: "自评表", fileId },
      ...{ unitIds: [await unitId("MOE"), await unitId("MIIT")], industry: 3, province: "37", grade: null },
    });
    expect(
      await db().auditEvent.findFirstOrThrow({ where: { useCase: "pipeline.take-step" } }),
    ).toMatchObject({
      ...{
        recordType: "patent",
        before: { stage: "INVENTORIED" },
        after: { stage: "GRADED", file: "佐证.pdf" },
      },
    });
  });

  it("done: the timeline tells the whole way, with the days between", async () => {
    const there = await patent();
    valueOf(await step(there));
    valueOf(await step(there, { version: "2", stage: "POOLED", on: "2025-04-01" }));
    const view = await timeline(there, cast.leader);
    expect(view.began).toEqual({ stage: "INVENTORIED", on: "2025-03-03" });
    expect(view.steps.map(({ stage, on, days }) => [stage, on, days])).toEqual([
      ["GRADED", "2025-03-13", 10],
      ["POOLED", "2025-04-01", 19],
    ]);
    expect([view.stage, view.days, view.version]).toEqual(["POOLED", 76, 3]);
  });

  it("done: over a stage, out and back in, each with its reason in the proof", async () => {
    const there = await patent();
    valueOf(await step(there, { stage: "POOLED", reason: "随批次入库" }));
    valueOf(
      await step(there, { version: "2", stage: "WITHDRAWN", on: "2025-03-20", reason: "权利人暂缓转化" }),
    );
    valueOf(
      await step(there, { version: "3", stage: "MATCHED", on: "2025-05-20", reason: "已与企业重新对接" }),
    );
    const { steps: taken } = await timeline(there);
    expect(taken.map(({ stage, proof }) => [stage, proof])).toEqual([
      ["POOLED", "自评表\n随批次入库"],
      ["WITHDRAWN", "自评表\n权利人暂缓转化"],
      ["MATCHED", "自评表\n已与企业重新对接"],
    ]);
  });

  it.each([
    ["over a stage without a reason", {}, { stage: "POOLED" }, "step.skip-reason", "reason"],
    ["out without a reason", {}, { stage: "WITHDRAWN" }, "step.leave-reason", "reason"],
    [
      "back without a reason",
      { stage: "WITHDRAWN" as const },
      { stage: "MATCHED" },
      "step.return-reason",
      "reason",
    ],
    ["backwards", { stage: "MATCHED" as const }, { stage: "POOLED" }, "step.not-backwards", "stage"],
    ["to where it stands", {}, { stage: "INVENTORIED" }, "step.stands-there", "stage"],
    ["lapsed while in force", {}, { stage: "LAPSED", reason: "到期" }, "step.still-lives", "stage"],
    [
      "back after it lapsed",
      { stage: "LAPSED" as const, status: "CEASED" as const },
      { stage: "MATCHED", reason: "恢复" },
      "step.lapsed",
      "stage",
    ],
    ["before the last step", {}, { on: "2025-03-02" }, "step.before-the-last", "on"],
    ["ahead of today", {}, { on: "2025-06-17" }, "patent.date-ahead", "on"],
    [
      "with a file that is not there",
      {},
      { fileId: "00000000-0000-4000-8000-000000000000" },
      "proof.unknown",
      "fileId",
    ],
  ])("invalid: %s", async (_what, over, typed, refusal, field) => {
    const there = await patent(over);
    expect(await step(there, typed)).toMatchObject({ kind: "refused", refusal: { refusal, field } });
    expect(await steps()).toEqual({ patent_step: 0 });
  });

  it("invalid: without proof", async () => {
    expect(await step(await patent(), { proof: "" })).toMatchObject({ kind: "invalid" });
  });

  it("conflict: of two who move it at the same moment, the second is shown where it stands now", async () => {
    const there = await patent();
    const outcomes = await Promise.all([
      step(there),
      step(there, { stage: "POOLED", reason: "入库" }, cast.moeLiaison),
    ]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(["done", "stale"]);
    expect(await steps()).toEqual({ patent_step: 1 });
  });

  it("hidden from other units and administrators, forbidden to leaders", async () => {
    const there = await patent();
    expect((await step(there, {}, cast.miitStaff)).kind).toBe("not-found");
    expect((await step(there, {}, cast.auditor)).kind).toBe("not-found");
    expect((await step(there, {}, cast.leader)).kind).toBe("forbidden");
    expect(await steps()).toEqual({ patent_step: 0 });
  });
});

describe("taking a step with many patents", () => {
  const together = (patents: readonly ScenePatent[], over: object = {}, member: CastMember = cast.moeStaff) =>
    as(member).run(takeStepsCommand, {
      patents: patents.map(({ number }) => number).join("\n"),
      ...{ stage: "GRADED", on: "2025-03-13", proof: "分级自评汇总表", reason: "", fileId: "" },
      ...over,
    });

  it("done: each stands there, each has its own record on the trail", async () => {
    const many = [await patent(), await patent({ stageSince: "2025-01-01" })];
    expect(valueOf(await together(many))).toEqual({ count: 2 });
    expect(await db().patent.count({ where: { stage: "GRADED" } })).toBe(2);
    const days = await db().patentStep.findMany({ orderBy: { id: "asc" }, select: { days: true } });
    expect(days.map((one) => one.days)).toEqual([10, 71]);
    expect(await db().auditEvent.count({ where: { useCase: "pipeline.take-steps" } })).toBe(2);
  });

  it("refused as a whole: one that cannot, a number of another unit, a number with a fault", async () => {
    const here = await patent();
    const matched = await patent({ stage: "MATCHED" });
    const theirs = await patent({ units: ["MIIT"] });
    expect(await together([here, matched])).toMatchObject({
      refusal: { refusal: "step.one-cannot", params: { number: matched.number } },
    });
    expect(await together([here, theirs])).toMatchObject({
      refusal: { refusal: "patent-list.unknown", params: { number: theirs.number } },
    });
    expect(await together([here], { patents: `${here.number}；202010566088.7` })).toMatchObject({
      refusal: { refusal: "patent-list.check-digit", params: { expected: "9" } },
    });
    expect(await together([here], { stage: "POOLED" })).toMatchObject({
      refusal: { refusal: "step.skip-reason" },
    });
    expect(await steps()).toEqual({ patent_step: 0 });
  });

  it("forbidden to leaders and administrators", async () => {
    const here = await patent();
    for (const member of [cast.leader, cast.auditor]) {
      expect((await together([here], {}, member)).kind).toBe("forbidden");
    }
  });
});
