import { describe, expect, it } from "vitest";
import { catalogOf, noteStatement, tablesNamedIn, unwatched, watchStatements } from "@/lib/db/tables-read";

const catalog = catalogOf({
  tables: ["task", "report", "unit"],
  texts: [
    { name: "open_tasks", text: "SELECT id FROM task" },
    { name: "burden", text: "SELECT count(*) FROM open_tasks JOIN unit ON true" },
    { name: "turn_about", text: "SELECT turn_about() FROM burden" },
  ],
});
const named = (text: string) => [...tablesNamedIn(text, catalog)].sort();

describe("the tables a statement reads", () => {
  it("are those it names, quoted or not, in whatever case", () => {
    expect(named('select 1 from "public"."task" t join UNIT on true')).toEqual(["task", "unit"]);
    expect(named("select task_id from tasks")).toEqual([]);
  });

  it("are those behind its views and functions, however deep, and even where one calls itself", () => {
    expect(named("select * from burden()")).toEqual(["task", "unit"]);
    expect(named("select turn_about()")).toEqual(["task", "unit"]);
  });

  it("are with the drafts of reports only where the statement may show them", () => {
    for (const without of [
      "select count(*), state from report",
      "select r.state from report r join task t on true where t.version = 1",
      "select * from (select r.id from report r) found",
      "select t.* from report r join task t on true",
      "select r.state /* select * from report */ from report r where r.period = '2025-01, *'",
      'select "t0"."version" from "public"."task" AS "t0" where exists (select from "public"."report" AS "t1")',
      "with found as (select id from report) select * from found",
    ])
      expect([without, named(without)]).toEqual([without, expect.not.arrayContaining(["report.draft"])]);
    for (const with_ of [
      "select r.saved_at from report r",
      "select version from report",
      "select * from report",
      'select "r".* from report r',
      "select 1, * from report",
      "select * from task t left join report r on true",
      "select to_jsonb(r) from report as r",
      "select t.* from (select * from report) t",
      "select json_agg(r order by r.id) from report r",
      "select r from report r",
      "select '--', r.saved_at from report r",
      "select '/*', r.saved_at, '*/' from report r",
      'select "t0"."draft" from "public"."report" AS "t0"',
    ])
      expect([with_, named(with_)]).toEqual([with_, expect.arrayContaining(["report", "report.draft"])]);
  });

  it("are with the drafts where a function or a view shows them", () => {
    const deeper = catalogOf({
      tables: ["report"],
      texts: [
        { name: "late_drafts", text: "SELECT r.saved_at FROM report r" },
        { name: "states", text: "SELECT r.state FROM report r" },
      ],
    });
    expect([...tablesNamedIn("select * from late_drafts", deeper)].sort()).toEqual([
      "report",
      "report.draft",
    ]);
    expect([...tablesNamedIn("select * from states", deeper)]).toEqual(["report"]);
  });
});

describe("watching", () => {
  it("hears what is sent while something is read, and nobody else's", async () => {
    const { statements } = await watchStatements(async () => {
      noteStatement("one");
      await Promise.resolve();
      unwatched(() => noteStatement("another's"));
    });
    noteStatement("later");
    expect([...statements]).toEqual(["one"]);
  });

  it("waits for what is sent only when somebody waits for it", async () => {
    const lazy = {
      // biome-ignore lint/suspicious/noThenProperty: as Prisma's promises are
      then: (done: (value: number) => void) => {
        noteStatement("late");
        done(1);
      },
    } as unknown as Promise<number>;
    expect([...(await watchStatements(() => lazy)).statements]).toEqual(["late"]);
  });

  it("takes what was read from nothing for read from everything", async () => {
    const { statements } = await watchStatements(async () => 1);
    expect([...statements].flatMap(named)).toEqual(["*"]);
  });
});
