import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { writeCommentCommand } from "@/lib/comments/commands/write-comment";
import { listComments } from "@/lib/comments/queries/list-comments";
import { listReaders } from "@/lib/comments/queries/list-readers";
import { db } from "@/lib/db/client";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { raisedDifficulty, routedDifficulty } from "../support/difficulty-scene";
import {
  assignedTask,
  draftTask,
  personId,
  type SceneTask,
  submittedReport,
  WORDING,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader] = [as(cast.coordinator), as(cast.leader)];
const [moe, miit] = [as(cast.moeStaff), as(cast.miitStaff)];
const TABLES = ["comment", "comment_reader", "outbox_event", "audit_event"];
const OWN_ONLY = { units: WORDING.units.filter(({ unitCode }) => unitCode === "MOE") };
type Who = ReturnType<typeof as>;

const on = (task: SceneTask, over: object = {}) => ({
  taskCode: task.code,
  body: "请关注本月进度。",
  audience: "ALL",
  ...over,
});

async function bodies(who: Who, place: object): Promise<string[]> {
  return valueOf(await who.ask(listComments, place)).map(({ body }) => body);
}

describe("done", () => {
  it("is read by the units named before it was sent, and by no other", async () => {
    const task = await assignedTask();
    const place = { taskCode: task.code };
    valueOf(await moe.run(writeCommentCommand, on(task, { body: "仅教育部", audience: "OWN" })));
    valueOf(await moe.run(writeCommentCommand, on(task, { body: "全体" })));
    const chosen = { body: "给办公室", audience: "CHOSEN", units: { CNIPA: "on" } };
    valueOf(await moe.run(writeCommentCommand, on(task, chosen)));
    valueOf(await coordinator.run(writeCommentCommand, on(task, { body: "办公室内部", audience: "OWN" })));
    expect(await bodies(moe, place)).toEqual(["仅教育部", "全体", "给办公室"]);
    expect(await bodies(as(cast.moeLiaison), place)).toHaveLength(3);
    expect(await bodies(miit, place)).toEqual(["全体"]);
    expect(await bodies(coordinator, place)).toEqual(["全体", "给办公室", "办公室内部"]);
    expect(await bodies(leader, place)).toEqual(["全体", "给办公室", "办公室内部"]);
    const [first] = valueOf(await moe.ask(listComments, place));
    expect(first).toMatchObject({ by: { nameZh: "许诺" }, unit: { code: "MOE" } });
    expect(first?.readers.map(({ code }) => code)).toEqual(["MOE"]);
  });

  it("tells the readers with the beginning of it, and leaves its record", async () => {
    const task = await assignedTask();
    const body = "进".repeat(100);
    const { id } = valueOf(await moe.run(writeCommentCommand, on(task, { body })));
    const event = await db().outboxEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({
      name: "comment.written",
      payload: { task: { code: task.code }, excerpt: `${"进".repeat(79)}…` },
    });
    const { readers } = event.payload as { readers: string[] };
    expect(readers.sort()).toEqual(["CNIPA", "MIIT", "MOE"]);
    const trail = await db().auditEvent.findFirstOrThrow({ where: { recordType: "comment" } });
    expect(trail).toMatchObject({ recordId: id, recordLabel: task.code, after: { body } });
  });

  it("names beforehand who will read: the people appointed today and not disabled", async () => {
    const task = await assignedTask();
    const { own, units, open } = valueOf(await moe.ask(listReaders, { taskCode: task.code }));
    expect([own, open]).toEqual(["MOE", true]);
    const named = Object.fromEntries(
      units.map(({ code, people }) => [code, people.map(({ nameZh }) => nameZh).sort()]),
    );
    expect(named).toEqual({
      CNIPA: ["方正", "林岚", "郭远"].sort(),
      MOE: ["沈青", "许诺"].sort(),
      MIIT: ["田野", "高航"].sort(),
    });
    await db().person.update({
      where: { id: await personId(cast.miitStaff) },
      data: { disabledAt: new Date("2025-06-01T00:00:00Z") },
    });
    const later = valueOf(await moe.ask(listReaders, { taskCode: task.code }));
    expect(later.units.find(({ code }) => code === "MIIT")?.people.map(({ nameZh }) => nameZh)).toEqual([
      "高航",
    ]);
  });

  it("stands as of a day with what had been said by its end", async () => {
    const task = await assignedTask();
    const at = (day: string) => as(cast.moeStaff, { now: new Date(`${day}T15:59:00Z`), today: day });
    valueOf(await at("2025-06-10").run(writeCommentCommand, on(task, { body: "十日" })));
    valueOf(await at("2025-06-11").run(writeCommentCommand, on(task, { body: "十一日" })));
    expect(await bodies(miit, { taskCode: task.code, on: "2025-06-10" })).toEqual(["十日"]);
    expect(await bodies(miit, { taskCode: task.code, on: "2025-06-09" })).toEqual([]);
  });

  it("on a report or a difficulty is read there, and on the task with its place", async () => {
    const task = await assignedTask();
    const { reportId } = await submittedReport(task);
    const { number } = await raisedDifficulty(task);
    valueOf(await coordinator.run(writeCommentCommand, on(task, { body: "数据请核对", reportId })));
    const about = { body: "口径见附件", difficultyNumber: String(number) };
    valueOf(await miit.run(writeCommentCommand, on(task, about)));
    expect(await bodies(moe, { taskCode: task.code, reportId })).toEqual(["数据请核对"]);
    expect(await bodies(moe, { taskCode: task.code, difficultyNumber: number })).toEqual(["口径见附件"]);
    const all = valueOf(await moe.ask(listComments, { taskCode: task.code }));
    expect(all.map(({ report, difficulty }) => [report?.period ?? null, difficulty?.number ?? null])).toEqual(
      [
        ["2025-05", null],
        [null, number],
      ],
    );
  });
});

describe("invalid", () => {
  it("needs words and at least one unit, from among those concerned", async () => {
    const task = await assignedTask();
    const before = await countRows(...TABLES);
    const refused = async (over: object) => moe.run(writeCommentCommand, on(task, over));
    expect(await refused({ body: " " })).toMatchObject({
      kind: "invalid",
      fields: { body: [{ code: "required" }] },
    });
    expect(await refused({ audience: "EVERYBODY" })).toMatchObject({ kind: "invalid" });
    expect(await refused({ audience: "CHOSEN" })).toMatchObject({
      refusal: { refusal: "comment.no-readers" },
    });
    expect(await refused({ audience: "CHOSEN", units: ["MOF"] })).toMatchObject({
      refusal: { refusal: "comment.reader-outside", params: { units: "MOF" } },
    });
    const draft = await draftTask();
    expect(await coordinator.run(writeCommentCommand, on(draft))).toMatchObject({
      refusal: { refusal: "comment.task-not-assigned" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });
});

describe("forbidden", () => {
  it("leaders read and do not write", async () => {
    const task = await assignedTask();
    const before = await countRows(...TABLES.slice(0, 3));
    expect(await leader.run(writeCommentCommand, on(task))).toEqual({ kind: "forbidden" });
    expect(await leader.ask(listReaders, { taskCode: task.code })).toEqual({ kind: "forbidden" });
    expect(await countRows(...TABLES.slice(0, 3))).toEqual(before);
  });
});

describe("hidden", () => {
  it("is nothing to who does not see the task, the report or the difficulty", async () => {
    const task = await assignedTask(OWN_ONLY);
    const { number } = await raisedDifficulty(task);
    const { reportId } = await submittedReport(task);
    const before = await countRows(...TABLES);
    for (const over of [{}, { reportId }, { difficultyNumber: number }]) {
      expect(await miit.run(writeCommentCommand, on(task, over))).toEqual({ kind: "not-found" });
      expect(await miit.ask(listComments, { taskCode: task.code, ...over })).toEqual({ kind: "not-found" });
    }
    const other = await assignedTask();
    expect(await moe.run(writeCommentCommand, on(other, { reportId }))).toEqual({ kind: "not-found" });
    expect(await moe.run(writeCommentCommand, on(other, { difficultyNumber: number }))).toEqual({
      kind: "not-found",
    });
    expect(await moe.run(writeCommentCommand, on(task, { reportId: randomUUID() }))).toEqual({
      kind: "not-found",
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("keeps a report that was never submitted to its own unit", async () => {
    const task = await assignedTask();
    const { reportId } = await submittedReport(task);
    const draft = await db().report.create({
      data: {
        taskId: task.id,
        unitId: (await db().unit.findUniqueOrThrow({ where: { code: "MOE" } })).id,
        period: "2025-06",
        draft: {},
        savedAt: new Date("2025-06-10T02:00:00Z"),
        savedById: await personId(cast.moeStaff),
      },
    });
    expect((await miit.ask(listComments, { taskCode: task.code, reportId })).kind).toBe("done");
    expect((await miit.ask(listComments, { taskCode: task.code, reportId: draft.id })).kind).toBe(
      "not-found",
    );
    expect((await coordinator.ask(listComments, { taskCode: task.code, reportId: draft.id })).kind).toBe(
      "not-found",
    );
    expect((await moe.ask(listComments, { taskCode: task.code, reportId: draft.id })).kind).toBe("done");
  });

  it("shows a unit that was asked for help the raiser and the office, and no other unit of the task", async () => {
    const task = await assignedTask(OWN_ONLY);
    const { number } = await routedDifficulty(task);
    const place = { taskCode: task.code, difficultyNumber: number };
    const { units } = valueOf(await miit.ask(listReaders, place));
    expect(units.map(({ code }) => code).sort()).toEqual(["CNIPA", "MIIT", "MOE"]);
    valueOf(await miit.run(writeCommentCommand, on(task, { ...place, body: "请补充数据" })));
    expect(await bodies(moe, place)).toEqual(["请补充数据"]);
    expect(await bodies(miit, place)).toEqual(["请补充数据"]);
    expect(await miit.ask(listComments, { taskCode: task.code })).toEqual({ kind: "not-found" });
    const wide = await assignedTask({
      units: [
        { unitCode: "MOE", role: "LEAD", part: "", dueOn: "2025-12-31" },
        { unitCode: "MOF", role: "SUPPORT", part: "", dueOn: "2025-12-31" },
      ],
    });
    const asked = await routedDifficulty(wide);
    const seen = valueOf(
      await miit.ask(listReaders, { taskCode: wide.code, difficultyNumber: asked.number }),
    );
    expect(seen.units.map(({ code }) => code)).not.toContain("MOF");
  });

  it("is not there for administrators, who sit in the office's unit", async () => {
    const task = await assignedTask();
    valueOf(await moe.run(writeCommentCommand, on(task)));
    for (const member of [cast.systemAdministrator, cast.securityAdministrator, cast.auditor])
      expect(await as(member).ask(listComments, { taskCode: task.code })).toEqual({ kind: "forbidden" });
  });
});

describe("conflict", () => {
  it("is written once for a form that arrives twice, and never changed", async () => {
    const task = await assignedTask();
    const options = { submissionId: randomUUID() };
    const first = await moe.run(writeCommentCommand, on(task), options);
    expect(await moe.run(writeCommentCommand, on(task), options)).toEqual(first);
    expect(await db().comment.count()).toBe(1);
    const { id } = valueOf(first);
    await expect(db().comment.update({ where: { id }, data: { body: "改写" } })).rejects.toThrow();
    await expect(db().commentReader.deleteMany({ where: { commentId: id } })).rejects.toThrow();
  });
});
