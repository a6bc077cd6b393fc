import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/auth/role";
import type { Actor } from "@/lib/kernel/actor";
import { bareHref, canonicalQuery, VIEW_PAGE_KEYS, VIEW_PAGES, viewHref } from "@/lib/saved-views/page";
import {
  MOST_VIEWS,
  opening,
  reviseView,
  type SavedView,
  saveView,
  standing,
} from "@/lib/saved-views/saved-view";
import {
  mayDeleteView,
  mayKeepViews,
  mayReviseView,
  mayShareWith,
} from "@/lib/saved-views/saved-view.policy";

const page = fc.constantFrom(...VIEW_PAGE_KEYS);
/** Names a page knows, names it does not, and any text as a value. */
const parameters = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom(...new Set(VIEW_PAGE_KEYS.flatMap((key) => [...VIEW_PAGES[key].parameters]))),
      fc.constantFrom("page", "after", "view", "assigned", "x", "__proto__"),
      fc.string(),
    ),
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("", " ", "M01", "部门 & 单位=是"),
    ),
  ),
  { maxLength: 20 },
);

const inAddress = (query: string) => [...new URLSearchParams(query)];

describe("the registry", () => {
  it("names every page and parameter once, and none that a view must not keep", () => {
    const paths = VIEW_PAGE_KEYS.map((key) => VIEW_PAGES[key].path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const key of VIEW_PAGE_KEYS) {
      const names: readonly string[] = VIEW_PAGES[key].parameters;
      expect(new Set(names).size, key).toBe(names.length);
      for (const never of ["page", "after", "before", "view"]) expect(names, key).not.toContain(never);
    }
  });
});

describe("a canonical query", () => {
  it("holds known parameters only, each once, not empty, in the order of their names", () => {
    fc.assert(
      fc.property(page, parameters, (key, typed) => {
        const kept = inAddress(canonicalQuery(key, typed));
        const names = kept.map(([name]) => name);
        const known: readonly string[] = VIEW_PAGES[key].parameters;
        expect(names.every((name) => known.includes(name))).toBe(true);
        expect(names).toEqual([...new Set(names)].sort());
        expect(kept.every(([, value]) => value.trim() !== "")).toBe(true);
      }),
    );
  });

  it("of itself is itself", () => {
    fc.assert(
      fc.property(page, parameters, (key, typed) => {
        const once = canonicalQuery(key, typed);
        expect(canonicalQuery(key, inAddress(once))).toBe(once);
      }),
    );
  });

  it("does not depend on the order in which different parameters stand, nor on what is no parameter", () => {
    fc.assert(
      fc.property(
        page,
        fc.uniqueArray(fc.constantFrom("q", "sort", "measure", "unit", "on")),
        (key, names) => {
          const typed = names.map((name) => [name, `${name}-1`] as const);
          const turned = [["page", "3"] as const, ...typed.toReversed(), ["view", "x"] as const];
          expect(canonicalQuery(key, turned)).toBe(canonicalQuery(key, typed));
        },
      ),
    );
  });

  it("takes the first of several, as pages do", () => {
    expect(canonicalQuery("tasks", new URLSearchParams("unit=MOE&page=2&measure=M01&unit=MIIT&q="))).toBe(
      "measure=M01&unit=MOE",
    );
  });
});

const VIEW: SavedView = {
  id: "v1",
  ownerId: "p1",
  page: "tasks",
  name: "本月到期",
  query: "measure=M01",
  shareWith: "",
  version: 1,
};

describe("saving", () => {
  const terms = { name: "本月到期", query: "?page=3&stage=ASSIGNED&x=1", shareWith: "" };

  it("keeps the canonical query", () => {
    expect(saveView({ keptAlready: 0, unitKnown: false }, "tasks", terms)).toEqual({
      ...terms,
      query: "stage=ASSIGNED",
    });
  });

  it("refuses nothing at all, an unknown unit, and one too many", () => {
    const around = { keptAlready: 0, unitKnown: false };
    expect(saveView(around, "tasks", { ...terms, query: "page=3" })).toMatchObject({
      refusal: "view.no-filter",
    });
    expect(saveView(around, "tasks", { ...terms, shareWith: "XXX" })).toMatchObject({
      refusal: "view.unit-unknown",
    });
    expect(saveView({ ...around, keptAlready: MOST_VIEWS }, "tasks", terms)).toMatchObject({
      refusal: "view.too-many",
    });
  });

  it("revises what differs, and refuses to save the same", () => {
    const { name, query, shareWith } = VIEW;
    const view = { ...VIEW, unitKnown: true };
    expect(reviseView(view, { name, query: "measure=M01&page=2", shareWith })).toMatchObject({
      refusal: "nothing-changed",
    });
    expect(reviseView(view, { name: "新名称", query, shareWith: "MOE" })).toEqual({
      name: "新名称",
      query,
      shareWith: "MOE",
    });
  });
});

describe("opening a page", () => {
  const line = { id: "v1", query: "measure=M01&sort=-due", isDefault: true };

  it("without parameters leads to the default view, and with its address stays there", () => {
    const opened = opening("tasks", {}, [line]);
    expect(opened).toEqual({ to: "/tasks?measure=M01&sort=-due&view=v1" });
    const there = { measure: "M01", sort: "-due", view: "v1" };
    expect(opening("tasks", there, [line])).toEqual({ parameters: there });
  });

  it("without a default, or with the word that no view is wanted, shows the page as it is", () => {
    expect(opening("tasks", {}, [{ ...line, isDefault: false }])).toEqual({ parameters: {} });
    expect(opening("tasks", {}, [])).toEqual({ parameters: {} });
    expect(bareHref("tasks")).toBe("/tasks?view=none");
    expect(opening("tasks", { view: "none" }, [line])).toEqual({ parameters: { view: "none" } });
  });

  it("with parameters and no word about views, never falls back to the default by taking filters away", () => {
    expect(opening("tasks", { unit: "MOE" }, [line])).toEqual({ parameters: { unit: "MOE", view: "none" } });
    expect(opening("tasks", { unit: "MOE" }, [])).toEqual({ parameters: { unit: "MOE" } });
  });

  it("never leads in a circle", () => {
    fc.assert(
      fc.property(page, parameters, (key, typed) => {
        const view = { id: "v1", query: canonicalQuery(key, typed), isDefault: true };
        const opened = opening(key, {}, [view]);
        if (!("to" in opened)) throw new Error("a default leads on");
        const arrived = Object.fromEntries(new URL(opened.to, "http://x").searchParams);
        expect(opening(key, arrived, [view])).toEqual({ parameters: arrived });
        expect(standing(key, arrived, [view])).toMatchObject({ view, modified: false });
      }),
    );
  });
});

describe("the view in force", () => {
  it("is the one the address names, changed or not; a page turn is no change", () => {
    const [shown, page2, changed] = [
      standing("tasks", { measure: "M01", view: "v1" }, [VIEW]),
      standing("tasks", { measure: "M01", page: "2", view: "v1" }, [VIEW]),
      standing("tasks", { measure: "M02", view: "v1" }, [VIEW]),
    ];
    expect(shown).toEqual({ view: VIEW, query: "measure=M01", modified: false });
    expect(page2.modified).toBe(false);
    expect(changed).toEqual({ view: VIEW, query: "measure=M02", modified: true });
  });

  it("is none when nobody shares it any more", () => {
    expect(standing("tasks", { measure: "M01", view: "gone" }, [VIEW])).toMatchObject({
      view: null,
      modified: false,
    });
  });

  it("has an address of its own", () => {
    expect(viewHref("tasks", VIEW)).toBe("/tasks?measure=M01&view=v1");
    expect(viewHref("tasks", { id: "v2", query: "" })).toBe("/tasks?view=v2");
  });
});

describe("who may", () => {
  const actor = (role: Role, unitCode = "MOE", personId = "p1") => ({ role, unitCode, personId }) as Actor;
  const those = (may: (role: Role) => boolean) => ROLES.filter(may);

  it("keep views of a page: whoever opens it", () => {
    expect(those((role) => mayKeepViews(actor(role), "units"))).toEqual([...ROLES]);
    expect(those((role) => mayKeepViews(actor(role), "tasks"))).toEqual([
      "COORDINATOR",
      "LIAISON_OFFICER",
      "STAFF",
      "LEADER",
    ]);
    expect(those((role) => mayKeepViews(actor(role), "dashboard-matrix"))).toEqual(["COORDINATOR", "LEADER"]);
  });

  it("share: coordinators and leaders with any unit, a unit's people with their own, nobody else", () => {
    expect(those((role) => mayShareWith(actor(role), ""))).toEqual([...ROLES]);
    expect(those((role) => mayShareWith(actor(role), "MIIT"))).toEqual(["COORDINATOR", "LEADER"]);
    expect(those((role) => mayShareWith(actor(role), "MOE"))).toEqual([
      "COORDINATOR",
      "LIAISON_OFFICER",
      "STAFF",
      "LEADER",
    ]);
  });

  it("revise and delete: the owner, who may leave it shared where it was", () => {
    const view = { ...VIEW, shareWith: "MIIT" };
    expect(mayReviseView(actor("STAFF"), view, "MIIT")).toBe(true);
    expect(mayReviseView(actor("STAFF"), view, "MOE")).toBe(true);
    expect(mayReviseView(actor("STAFF"), view, "CNIPA")).toBe(false);
    expect(mayReviseView(actor("COORDINATOR", "CNIPA", "p2"), view, "MIIT")).toBe(false);
    expect(mayDeleteView(actor("COORDINATOR", "CNIPA", "p2"), view)).toBe(false);
    expect(mayDeleteView(actor("STAFF"), view)).toBe(true);
  });
});
