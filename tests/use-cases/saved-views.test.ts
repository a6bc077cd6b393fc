import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { chooseDefault } from "@/lib/saved-views/commands/choose-default";
import { clearDefault } from "@/lib/saved-views/commands/clear-default";
import { deleteViewCommand } from "@/lib/saved-views/commands/delete-view";
import { reviseViewCommand } from "@/lib/saved-views/commands/revise-view";
import { saveViewCommand } from "@/lib/saved-views/commands/save-view";
import { listShareChoices } from "@/lib/saved-views/queries/list-share-choices";
import { listViews } from "@/lib/saved-views/queries/list-views";
import { MOST_VIEWS } from "@/lib/saved-views/saved-view";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { personId } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader] = [as(cast.coordinator), as(cast.leader)];
const [staff, liaison, miit] = [as(cast.moeStaff), as(cast.moeLiaison), as(cast.miitStaff)];
const TABLES = ["saved_view", "default_view", "audit_event"];
type Who = ReturnType<typeof as>;

const FILTER = { page: "tasks", name: "本月到期", query: "stage=ASSIGNED&page=4&measure=M01", shareWith: "" };
const ONE = "00000000-0000-4000-8000-000000000000";

async function saved(who: Who, over: object = {}): Promise<string> {
  return valueOf(await who.run(saveViewCommand, { ...FILTER, ...over })).id;
}

async function seen(who: Who, page = "tasks") {
  return valueOf(await who.ask(listViews, { page }));
}

const names = async (who: Who) => (await seen(who)).map(({ name }) => name);
const defaultOf = async (who: Who) => (await seen(who)).find(({ isDefault }) => isDefault)?.name ?? null;

describe("done", () => {
  it("keeps the page's parameters under a name, for its owner alone, and leaves its record", async () => {
    const id = await saved(staff);
    expect(await seen(staff)).toMatchObject([
      {
        id,
        name: "本月到期",
        query: "measure=M01&stage=ASSIGNED",
        own: true,
        isDefault: false,
        sharedWith: null,
      },
    ]);
    for (const other of [liaison, miit, coordinator, leader]) expect(await seen(other)).toEqual([]);
    const trail = await db().auditEvent.findFirstOrThrow({ where: { recordType: "saved-view" } });
    expect(trail).toMatchObject({
      useCase: "saved-views.save-view",
      recordId: id,
      recordLabel: "本月到期",
      after: { page: "tasks", query: "measure=M01&stage=ASSIGNED", shareWith: "" },
    });
  });

  it("of one page, is not a view of another", async () => {
    await saved(staff);
    expect(await seen(staff, "difficulties")).toEqual([]);
  });

  it("shared with a unit, is found by its people and nobody else, after their own", async () => {
    await saved(staff, { name: "乙", shareWith: "MOE" });
    await saved(coordinator, { name: "甲", shareWith: "MOE" });
    await saved(liaison, { name: "丙" });
    expect(await names(liaison)).toEqual(["丙", "甲", "乙"]);
    expect((await seen(liaison)).map(({ own, owner }) => [own, owner.nameZh])).toEqual([
      [true, "沈青"],
      [false, expect.any(String)],
      [false, "许诺"],
    ]);
    expect(await names(miit)).toEqual([]);
    expect(await names(leader)).toEqual([]);
    expect(await names(coordinator)).toEqual(["甲"]);
  });

  it("can be shared by coordinators and leaders with any unit, by a unit's people with their own", async () => {
    await saved(leader, { shareWith: "MIIT" });
    expect(await names(miit)).toEqual(["本月到期"]);
    const offered = async (who: Who) => valueOf(await who.ask(listShareChoices, {})).map(({ code }) => code);
    expect(await offered(staff)).toEqual(["MOE"]);
    expect((await offered(leader)).length).toBeGreaterThan(20);
  });

  it("is renamed, filtered anew and shared otherwise by its owner; each change once", async () => {
    const id = await saved(staff);
    const change = { id, version: "1", name: "全部", query: "unit=MOE", shareWith: "MOE" };
    valueOf(await staff.run(reviseViewCommand, change));
    expect(await seen(liaison)).toMatchObject([{ name: "全部", query: "unit=MOE", version: 2 }]);
    const trail = await db().auditEvent.findFirstOrThrow({ where: { useCase: "saved-views.revise-view" } });
    expect(trail).toMatchObject({
      before: { name: "本月到期", shareWith: "" },
      after: { name: "全部", shareWith: "MOE" },
    });
  });

  it("as a default opens the page for the one who chose it, until he chooses another or none", async () => {
    const shared = await saved(coordinator, { name: "共用", shareWith: "MOE" });
    await saved(staff, { name: "自用", asDefault: "on" });
    expect(await defaultOf(staff)).toBe("自用");
    valueOf(await staff.run(chooseDefault, { id: shared }));
    expect([await defaultOf(staff), await defaultOf(liaison)]).toEqual(["共用", null]);
    expect(await defaultOf(coordinator)).toBeNull();
    valueOf(await staff.run(clearDefault, { page: "tasks" }));
    expect(await defaultOf(staff)).toBeNull();
    expect(await countRows("default_view")).toEqual({ default_view: 0 });
  });

  it("deleted, falls away as anybody's default", async () => {
    const id = await saved(staff, { shareWith: "MOE", asDefault: "on" });
    valueOf(await liaison.run(chooseDefault, { id }));
    valueOf(await staff.run(deleteViewCommand, { id }));
    expect(await defaultOf(liaison)).toBeNull();
    expect(await countRows("saved_view", "default_view")).toEqual({ saved_view: 0, default_view: 0 });
    const trail = await db().auditEvent.findFirstOrThrow({ where: { useCase: "saved-views.delete-view" } });
    expect(trail).toMatchObject({ before: { name: "本月到期", shareWith: "MOE" }, after: null });
  });

  it("not shared any more, falls away as the others' default and stays its owner's", async () => {
    const id = await saved(coordinator, { shareWith: "MOE", asDefault: "on" });
    valueOf(await liaison.run(chooseDefault, { id }));
    const { name, query } = FILTER;
    valueOf(await coordinator.run(reviseViewCommand, { id, version: "1", name, query, shareWith: "MIIT" }));
    expect([await defaultOf(liaison), await names(liaison)]).toEqual([null, []]);
    expect(await defaultOf(coordinator)).toBe("本月到期");
    expect(await countRows("default_view")).toEqual({ default_view: 1 });
  });

  it("renamed and still shared, stays the others' default", async () => {
    const id = await saved(coordinator, { shareWith: "MOE" });
    valueOf(await liaison.run(chooseDefault, { id }));
    const { query } = FILTER;
    const change = { id, version: "1", name: "新名称", query, shareWith: "MOE" };
    valueOf(await coordinator.run(reviseViewCommand, change));
    expect(await defaultOf(liaison)).toBe("新名称");
  });

  it("of a unit somebody has left, is no default of his, and no longer in his list", async () => {
    const id = await saved(coordinator, { shareWith: "MOE" });
    valueOf(await staff.run(chooseDefault, { id }));
    const miitUnit = await db().unit.findUniqueOrThrow({ where: { code: "MIIT" } });
    await db().appointment.updateMany({
      where: { personId: await personId(cast.moeStaff) },
      data: { unitId: miitUnit.id },
    });
    expect([await names(staff), await defaultOf(staff)]).toEqual([[], null]);
  });
});

describe("invalid", () => {
  it("needs a page that has views, a name and something to keep", async () => {
    const before = await countRows(...TABLES);
    const tried = (over: object) => staff.run(saveViewCommand, { ...FILTER, ...over });
    expect(await tried({ page: "nowhere" })).toMatchObject({ kind: "invalid" });
    expect(await tried({ name: " " })).toMatchObject({
      kind: "invalid",
      fields: { name: [{ code: "required" }] },
    });
    expect(await tried({ name: "长".repeat(41) })).toMatchObject({ kind: "invalid" });
    expect(await tried({ query: "page=2&x=1" })).toMatchObject({ refusal: { refusal: "view.no-filter" } });
    expect(await coordinator.run(saveViewCommand, { ...FILTER, shareWith: "XXX" })).toMatchObject({
      refusal: { refusal: "view.unit-unknown", field: "shareWith" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("a name is one's own view's once a page; others' names do not matter", async () => {
    const id = await saved(staff);
    await saved(liaison);
    await saved(staff, { page: "difficulties", query: "state=OPEN" });
    const before = await countRows(...TABLES);
    expect(await staff.run(saveViewCommand, FILTER)).toMatchObject({
      kind: "refused",
      refusal: { refusal: "view.name-taken", field: "name" },
    });
    const other = await saved(staff, { name: "另一个" });
    expect(
      await staff.run(reviseViewCommand, { id: other, version: "1", ...FILTER, query: "unit=MOE" }),
    ).toMatchObject({ refusal: { refusal: "view.name-taken" } });
    expect(await countRows("saved_view")).toEqual({ saved_view: (before.saved_view ?? 0) + 1 });
    expect((await seen(staff)).find((view) => view.id === id)?.version).toBe(1);
  });

  it("the same again changes nothing, and there are only so many", async () => {
    const id = await saved(staff);
    const { name, query, shareWith } = FILTER;
    expect(await staff.run(reviseViewCommand, { id, version: "1", name, query, shareWith })).toMatchObject({
      refusal: { refusal: "nothing-changed" },
    });
    expect(await staff.run(clearDefault, { page: "tasks" })).toMatchObject({
      refusal: { refusal: "view.no-default" },
    });
    for (let n = 1; n < MOST_VIEWS; n++) await saved(staff, { name: `视图${n}` });
    expect(await staff.run(saveViewCommand, { ...FILTER, name: "多余" })).toMatchObject({
      refusal: { refusal: "view.too-many" },
    });
  });
});

describe("forbidden", () => {
  it("to share with another unit than one's own, and to share at all for the administrators", async () => {
    const before = await countRows("saved_view");
    expect(await staff.run(saveViewCommand, { ...FILTER, shareWith: "MIIT" })).toEqual({ kind: "forbidden" });
    expect(
      await as(cast.auditor).run(saveViewCommand, {
        ...FILTER,
        page: "units",
        query: "q=x",
        shareWith: "CNIPA",
      }),
    ).toEqual({ kind: "forbidden" });
    expect(await as(cast.auditor).ask(listShareChoices, {})).toEqual({ kind: "forbidden" });
    expect(await countRows("saved_view")).toEqual(before);
  });

  it("views of a page one may not open", async () => {
    for (const who of [as(cast.auditor), as(cast.systemAdministrator), as(cast.securityAdministrator)]) {
      expect(await who.run(saveViewCommand, FILTER)).toEqual({ kind: "forbidden" });
      expect(await who.ask(listViews, { page: "tasks" })).toEqual({ kind: "forbidden" });
      expect(await who.run(clearDefault, { page: "tasks" })).toEqual({ kind: "forbidden" });
    }
    expect(await staff.ask(listViews, { page: "desk-reports" })).toEqual({ kind: "forbidden" });
    // Shared with the office's unit, where the administrators sit as well.
    const id = await saved(coordinator, { shareWith: "CNIPA" });
    expect(await as(cast.auditor).run(chooseDefault, { id })).toEqual({ kind: "forbidden" });
    expect(await countRows("saved_view", "default_view")).toEqual({ saved_view: 1, default_view: 0 });
  });

  it("to revise or delete what another has shared", async () => {
    const id = await saved(staff, { shareWith: "MOE" });
    const { name } = FILTER;
    const change = { id, version: "1", name, query: "unit=MOE", shareWith: "MOE" };
    expect(await liaison.run(reviseViewCommand, change)).toEqual({ kind: "forbidden" });
    expect(await liaison.run(deleteViewCommand, { id })).toEqual({ kind: "forbidden" });
    expect(await seen(staff)).toMatchObject([{ name, query: "measure=M01&stage=ASSIGNED", version: 1 }]);
  });
});

describe("hidden", () => {
  it("a private view, and one shared with another unit, does not exist for others", async () => {
    const [own, ofMiit] = [await saved(staff), await saved(coordinator, { shareWith: "MIIT" })];
    const change = { version: "1", name: "占用", query: "unit=MOE", shareWith: "" };
    const before = await countRows(...TABLES);
    for (const [who, id] of [
      [liaison, own],
      [leader, own],
      [coordinator, own],
      [staff, ofMiit],
      [staff, ONE],
    ] as const) {
      expect(await who.run(reviseViewCommand, { id, ...change })).toEqual({ kind: "not-found" });
      expect(await who.run(deleteViewCommand, { id })).toEqual({ kind: "not-found" });
      expect(await who.run(chooseDefault, { id })).toEqual({ kind: "not-found" });
    }
    expect(await countRows(...TABLES)).toEqual(before);
  });
});

describe("conflict", () => {
  it("a view changed in another window is not overwritten unseen", async () => {
    const id = await saved(staff);
    const change = { id, version: "1", name: "甲", query: "unit=MOE", shareWith: "" };
    valueOf(await staff.run(reviseViewCommand, change));
    expect(await staff.run(reviseViewCommand, { ...change, name: "乙" })).toMatchObject({
      kind: "stale",
      current: { name: "甲", version: 2 },
      changedBy: "许诺",
    });
    expect(await names(staff)).toEqual(["甲"]);
  });

  it("a form that arrives twice saves once", async () => {
    const submissionId = "00000000-0000-4000-8000-0000000000aa";
    const first = valueOf(await staff.run(saveViewCommand, FILTER, { submissionId }));
    expect(valueOf(await staff.run(saveViewCommand, FILTER, { submissionId }))).toEqual(first);
    expect(await countRows("saved_view")).toEqual({ saved_view: 1 });
  });
});
