import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { markReadCommand } from "@/lib/notices/commands/mark-read";
import { openNoticeCommand } from "@/lib/notices/commands/open-notice";
import { type NoticeEvent, notice } from "@/lib/notices/event";
import { countUnread } from "@/lib/notices/queries/count-unread";
import { listNotices } from "@/lib/notices/queries/list-notices";
import { deliverWaiting } from "@/lib/web/deliver";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, countRows, NOW, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { personId } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const task = { code: "M01-03", title: "任务", titleEn: "", lead: "MOE", supports: ["MIIT"] };
const assigned: NoticeEvent = { name: "task.assigned", task, units: ["MOE", "MIIT"], signBy: "2025-06-23" };
const urged: NoticeEvent = { name: "report.urged", unit: "MOE", period: "2025-05", tasks: [task] };

/** As the kernel leaves it at the end of an act of the coordinator. */
async function happened(event: NoticeEvent, at = NOW, by: CastMember = cast.coordinator): Promise<bigint> {
  const { name, payload } = notice(event);
  const acted = { byId: await personId(by), byName: by.nameZh };
  const { id } = await db().outboxEvent.create({
    data: { at, name, payload: { ...payload, ...acted } as never },
  });
  return id;
}

async function told(): Promise<string[]> {
  const rows = await db().notice.findMany({ include: { person: { select: { loginName: true } } } });
  return rows.map(({ person, reason }) => `${person.loginName} ${reason}`).sort();
}

const list = async (member: CastMember, input: object = {}) =>
  valueOf(await as(member).ask(listNotices, input));
const unread = async (member: CastMember) => valueOf(await as(member).ask(countUnread, {})).unread;
const idsOf = async (member: CastMember) =>
  (await list(member)).days.flatMap(({ notices }) => notices.map(({ id }) => id));

describe("delivery", () => {
  it("reaches the people in office in the units, each with his reason, and not the one who acted", async () => {
    await happened(assigned);
    await happened({
      name: "difficulty.raised",
      task,
      difficulty: { number: 1, title: "难", unit: "MOE", routedTo: null },
    });
    expect(await deliverWaiting()).toBe(2);
    expect(await told()).toEqual([
      "coordinator2 you-coordinate",
      "miit.liaison your-unit-supports",
      "miit.staff your-unit-supports",
      "moe.liaison your-unit-leads",
      "moe.staff your-unit-leads",
    ]);
    expect(await db().outboxEvent.count({ where: { deliveredAt: null } })).toBe(0);
  });

  it("happens once, however many processes are at it and however often", async () => {
    for (let n = 0; n < 30; n++) await happened(assigned);
    const each = await Promise.all([deliverWaiting(), deliverWaiting(), deliverWaiting()]);
    expect(each.reduce((sum, n) => sum + n, 0)).toBe(30);
    expect(await db().notice.count()).toBe(120);
    await db().outboxEvent.updateMany({ data: { deliveredAt: null } });
    expect(await deliverWaiting()).toBe(30);
    expect(await db().notice.count()).toBe(120);
  });

  it("passes over an event it cannot read and goes on with the next", async () => {
    await db().outboxEvent.create({ data: { at: NOW, name: "task.exploded", payload: {} } });
    await db().outboxEvent.create({ data: { at: NOW, name: "task.assigned", payload: { units: 7 } } });
    await happened(urged);
    expect(await deliverWaiting()).toBe(3);
    expect(await told()).toEqual(["moe.liaison your-unit-reports", "moe.staff your-unit-reports"]);
    expect(await deliverWaiting()).toBe(0);
  });

  it("leaves out a disabled account and an office that had ended by then", async () => {
    const liaison = await personId(cast.moeLiaison);
    await db().person.update({ where: { id: liaison }, data: { disabledAt: NOW } });
    await happened(urged);
    await deliverWaiting();
    expect(await told()).toEqual(["moe.staff your-unit-reports"]);
    await db().appointment.updateMany({
      where: { person: { loginName: cast.moeStaff.loginName } },
      data: { toDate: new Date("2025-06-16") },
    });
    await happened(urged);
    await deliverWaiting();
    expect(await db().notice.count()).toBe(1);
  });
});

describe("one's notices", () => {
  beforeEach(async () => {
    await happened(assigned, new Date("2025-06-13T02:00:00Z"));
    await happened(urged, new Date("2025-06-13T03:00:00Z"));
    await happened(urged);
    await deliverWaiting();
  });

  it("done: are listed by day, newest first, and counted", async () => {
    const { days, total, unread: waiting, unitNames } = await list(cast.moeStaff);
    expect(days.map(({ day, notices }) => [day, notices.map(({ event }) => event.name)])).toEqual([
      ["2025-06-16", ["report.urged"]],
      ["2025-06-13", ["report.urged", "task.assigned"]],
    ]);
    expect(days[0]?.notices[0]).toMatchObject({
      reason: "your-unit-reports",
      place: "/tasks/M01-03/reports/2025-05/MOE",
      event: { byName: cast.coordinator.nameZh },
    });
    expect([total, waiting, await unread(cast.moeStaff)]).toEqual([3, 3, 3]);
    expect(unitNames.MOE).toMatchObject({ en: "MOE" });
    expect((await list(cast.miitStaff)).total).toBe(1);
    expect(await list(cast.secondCoordinator)).toMatchObject({ days: [], total: 0, newest: null });
  });

  it("done: are opened, which marks them read and says where to go", async () => {
    const [id] = await idsOf(cast.moeStaff);
    const open = () => as(cast.moeStaff).run(openNoticeCommand, { id });
    expect(valueOf(await open())).toEqual({ place: "/tasks/M01-03/reports/2025-05/MOE" });
    expect(await unread(cast.moeStaff)).toBe(2);
    const { total, days } = await list(cast.moeStaff, { show: "unread" });
    expect([total, days.map(({ day }) => day)]).toEqual([2, ["2025-06-13"]]);
    // Opened again it stays as it was; the colleague's own notice of the same event is his.
    const first = await db().notice.findUniqueOrThrow({ where: { id } });
    valueOf(
      await as(cast.moeStaff, { now: new Date("2025-06-17T02:00:00Z") }).run(openNoticeCommand, { id }),
    );
    expect(await db().notice.findUniqueOrThrow({ where: { id } })).toEqual(first);
    expect(await unread(cast.moeLiaison)).toBe(3);
  });

  it("done: are marked read together, but not what came after the list was shown", async () => {
    const { newest } = await list(cast.moeStaff);
    await happened(assigned);
    await deliverWaiting();
    expect(valueOf(await as(cast.moeStaff).run(markReadCommand, { upTo: newest }))).toEqual({ marked: 3 });
    expect(await unread(cast.moeStaff)).toBe(1);
    expect(await unread(cast.moeLiaison)).toBe(4);
  });

  it("done: are shown in pages, and a page past the end is empty", async () => {
    expect(await list(cast.moeStaff, { page: "9", show: "everything" })).toMatchObject({
      days: [],
      total: 3,
      pages: 1,
    });
  });

  it("invalid: without an id nothing is opened", async () => {
    expect((await as(cast.moeStaff).run(openNoticeCommand, { id: "7" })).kind).toBe("invalid");
    expect((await as(cast.moeStaff).run(markReadCommand, {})).kind).toBe("invalid");
  });

  it("forbidden: administrators have none", async () => {
    const [id] = await idsOf(cast.moeStaff);
    for (const member of [cast.systemAdministrator, cast.securityAdministrator, cast.auditor]) {
      expect((await as(member).ask(listNotices, {})).kind).toBe("forbidden");
      expect((await as(member).run(openNoticeCommand, { id })).kind).toBe("forbidden");
    }
  });

  it("hidden: another's does not exist, and stays unread", async () => {
    const [id] = await idsOf(cast.moeStaff);
    const before = await countRows("notice", "audit_event", "outbox_event");
    for (const member of [cast.moeLiaison, cast.miitStaff, cast.coordinator]) {
      expect((await as(member).run(openNoticeCommand, { id })).kind).toBe("not-found");
      expect((await as(member).run(markReadCommand, { upTo: id })).kind).toBe("not-found");
    }
    expect(await countRows("notice", "audit_event", "outbox_event")).toEqual(before);
    expect(await unread(cast.moeStaff)).toBe(3);
  });

  it("conflict: two clicks at once open it once", async () => {
    const [id] = await idsOf(cast.moeStaff);
    const clicks = [1, 2].map(() => as(cast.moeStaff).run(openNoticeCommand, { id }));
    expect((await Promise.all(clicks)).map(({ kind }) => kind)).toEqual(["done", "done"]);
    expect(await unread(cast.moeStaff)).toBe(2);
  });
});
