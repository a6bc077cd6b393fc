import pg from "pg";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { readUnitHome } from "@/lib/worklists/queries/read-unit-home";
import type { UnitHome } from "@/lib/worklists/unit-home";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { answeredInstruction, assignedInstruction } from "../support/instruction-scene";
import {
  assignedTask,
  draftTask,
  periodException,
  personId,
  type SceneTask,
  signedTask,
  submittedReport,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const home = async (member: CastMember, today = "2025-06-16"): Promise<UnitHome> =>
  valueOf(await as(member, { today }).ask(readUnitHome, {}));
const linesOf = ({ worklist }: UnitHome) =>
  worklist.flatMap(({ urgency, lines }) =>
    lines.map(({ kind, code, dueOn }) => [urgency, kind, code, dueOn] as const),
  );
const kindsOf = (page: UnitHome) => linesOf(page).map(([, kind]) => kind);

/** Approved reports for the months from January to April, so that nothing old is missing. */
async function reported(task: SceneTask) {
  const [units, savedById] = await Promise.all([
    db().unit.findMany({ where: { code: { in: ["MOE", "MIIT"] } }, select: { id: true } }),
    personId(cast.moeStaff),
  ]);
  await db().report.createMany({
    data: units.flatMap(({ id: unitId }) =>
      ["2025-01", "2025-02", "2025-03", "2025-04"].map((period) => ({
        ...{ taskId: task.id, unitId, period, savedById },
        ...{ state: "APPROVED" as const, draft: {}, savedAt: new Date("2025-05-06T02:00:00Z") },
      })),
    ),
  });
}

async function returned(task: SceneTask, correctUntil: string) {
  const { reportId, submissionId } = await submittedReport(task);
  await db().reportDecision.create({
    data: {
      submissionId,
      kind: "RETURNED",
      at: new Date("2025-06-12T02:00:00Z"),
      byId: await personId(cast.coordinator),
      reason: "与上期完全相同",
      field: "done",
      correctUntil: toDatabaseDate(correctUntil),
    },
  });
  await db().report.update({
    where: { id: reportId },
    data: { state: "RETURNED", correctUntil: toDatabaseDate(correctUntil) },
  });
}

describe("the home of a unit", () => {
  it("is empty without tasks, and says when the next window opens", async () => {
    await draftTask();
    const page = await home(cast.moeStaff);
    expect(page).toMatchObject({ count: 0, worklist: [], cameBack: [] });
    expect(page.facts).toMatchObject({
      lead: 0,
      support: 0,
      current: { code: "2025-05", state: "CLOSED", owed: 0 },
    });
    expect(page.facts.next).toMatchObject({ code: "2025-06", opensOn: "2025-06-25", closesOn: "2025-07-05" });
  });

  it("asks for the signature and every missed month of an assigned task, citing the articles", async () => {
    const { code } = await assignedTask();
    const page = await home(cast.moeLiaison);
    const [sign, , missed] = page.worklist.flatMap(({ lines }) => lines);
    expect(sign).toMatchObject({ kind: "sign", code, dueOn: "2025-01-13", mine: true });
    expect(sign?.citation).not.toBeNull();
    expect(missed).toMatchObject({ kind: "missed", dueOn: "2025-02-05", mine: false });
    expect(missed?.periods).toEqual(["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"]);
    // What has waited since March for a milestone of the lead is his alone.
    expect(kindsOf(page)).toEqual(["sign", "milestone", "missed"]);
    expect(page.worklist.at(-1)?.urgency).toBe("CLOSED");
    expect(kindsOf(await home(cast.miitStaff))).toEqual(["sign", "missed"]);
    expect(page.facts).toMatchObject({ lead: 1, support: 0, unsigned: 1 });
  });

  it("shows each unit its own part, and a unit without a part nothing", async () => {
    const task = await signedTask({ milestones: [] });
    await reported(task);
    await submittedReport(task, { unit: "MIIT" });
    expect(linesOf(await home(cast.moeStaff))).toEqual([["CLOSED", "missed", task.code, "2025-06-05"]]);
    expect(linesOf(await home(cast.miitStaff))).toEqual([]);
    const alone = await signedTask({
      milestones: [],
      units: [{ unitCode: "MOE", role: "LEAD", part: "全部", dueOn: "2025-12-31" }],
    });
    expect((await home(cast.miitStaff)).facts).toMatchObject({ lead: 0, support: 1 });
    expect(linesOf(await home(cast.moeStaff)).map(([, , code]) => code)).toEqual([alone.code, task.code]);
  });

  it("asks for the report while the window is open, and by an exception after it", async () => {
    const task = await signedTask({ milestones: [] });
    await reported(task);
    expect(linesOf(await home(cast.moeStaff, "2025-06-03"))).toEqual([
      ["WEEK", "report", task.code, "2025-06-05"],
    ]);
    await periodException("MOE", "2025-05", "2025-06-27");
    expect(linesOf(await home(cast.moeStaff))).toEqual([["LATER", "report", task.code, "2025-06-27"]]);
  });

  it("shows what waits for the reader first: signing off to one, writing to the other", async () => {
    const [first, second] = [
      await signedTask({ milestones: [] }, "M01-91"),
      await signedTask({ milestones: [] }, "M01-92"),
    ];
    await reported(first);
    await reported(second);
    const { reportId } = await submittedReport(second);
    const readyAt = new Date("2025-06-02T02:00:00Z");
    await db().report.update({ where: { id: reportId }, data: { state: "READY", readyAt } });
    expect(kindsOf(await home(cast.moeLiaison, "2025-06-03"))).toEqual(["sign-off", "report"]);
    expect(kindsOf(await home(cast.moeStaff, "2025-06-03"))).toEqual(["report", "sign-off"]);
  });

  it("says what came back and why", async () => {
    const task = await signedTask({ milestones: [] });
    await reported(task);
    await returned(task, "2025-06-19");
    const page = await home(cast.moeStaff);
    expect(linesOf(page)).toEqual([["WEEK", "correct", task.code, "2025-06-19"]]);
    expect(page.worklist[0]?.lines[0]?.remaining).toEqual({ state: "left", days: 3, counted: "working" });
    expect(page.cameBack).toMatchObject([
      { kind: "RETURNED", reason: "与上期完全相同", field: "done", byZh: cast.coordinator.nameZh },
    ]);
    expect((await home(cast.miitStaff)).cameBack).toEqual([]);
  });

  it("asks for the answer to a difficulty routed to the unit, and for a word on one answered", async () => {
    const task = await signedTask({ milestones: [] });
    const [moe, mof] = await Promise.all(
      ["MOE", "MOF"].map((code) => db().unit.findUniqueOrThrow({ where: { code } })),
    );
    const raised = {
      taskId: task.id,
      unitId: moe?.id ?? "",
      title: "数据不通",
      description: "…",
      request: "…",
      raisedAt: new Date("2025-06-10T02:00:00Z"),
      raisedById: await personId(cast.moeStaff),
    };
    await db().difficulty.create({ data: { ...raised, state: "ANSWERED", routedToId: mof?.id ?? "" } });
    await db().difficulty.create({ data: { ...raised, state: "ROUTED", routedToId: mof?.id ?? "" } });
    const page = await home(cast.moeStaff);
    expect(kindsOf(page)).toContain("confirm-difficulty");
    expect(kindsOf(page)).not.toContain("answer-difficulty");
    expect(page.facts).toMatchObject({ difficulties: 2, toAnswer: 0 });
  });

  it("asks for the answer to an instruction that is the unit's own, until it is answered", async () => {
    const task = await signedTask({ milestones: [] });
    await assignedInstruction({ kind: "task", code: task.code }, { to: "MOE", dueOn: "2025-06-13" });
    await assignedInstruction({ kind: "unit", code: "MOE" }, { to: "MIIT" });
    await answeredInstruction({ kind: "unit", code: "MOE" }, { to: "MOE" });
    const own = (page: UnitHome) => linesOf(page).filter(([, kind]) => kind === "answer-instruction");
    expect(own(await home(cast.moeStaff))).toEqual([
      ["OVERDUE", "answer-instruction", task.code, "2025-06-13"],
    ]);
    expect(own(await home(cast.miitLiaison))).toEqual([["LATER", "answer-instruction", "MOE", "2025-06-30"]]);
  });

  it("takes the same number of statements however many tasks there are", async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    const statements = async () => {
      query.mockClear();
      const { facts } = await home(cast.moeStaff, "2025-06-27");
      return [facts.current?.owed, query.mock.calls.length];
    };
    await reported(await signedTask());
    await statements(); // the first look at the database's structure
    await reported(await signedTask());
    const [, once] = await statements();
    for (let n = 0; n < 3; n++) await reported(await signedTask());
    expect(await statements()).toEqual([5, once]);
    query.mockRestore();
  });

  it("forbidden: to all but the people of units", async () => {
    for (const member of [cast.coordinator, cast.leader, cast.systemAdministrator, cast.auditor])
      expect((await as(member).ask(readUnitHome, {})).kind).toBe("forbidden");
  });
});
