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
    expect(named("select count(*), state from report")).toEqual(["report"]);
    expect(named("select r.saved_at from report r")).toEqual(["report", "report.draft"]);
    for (const all of ["select * from report", 'select "r".* from report r', "select 1, * from report"])
      expect(named(all)).toEqual(["report", "report.draft"]);
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
