import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Db, db } from "@/lib/db/client";
import { forgetAll, remembered } from "@/lib/db/memo";
import { clearTableWrites, lookForWrites, tablesBehind, unwritten } from "@/lib/db/table-writes";
import { watchStatements } from "@/lib/db/tables-read";
import type { AnyQuery } from "@/lib/kernel/query";
import { scopeOf } from "@/lib/kernel/scope";
import { loadDemonstration } from "@/prisma/demonstration/load";
import { as, closeDatabase } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";
import { allUseCases } from "../support/use-cases";

/*
 * An answer is kept until a table it was read from is written. Two things must hold: no table is forgotten, and no
 * write passes unseen.
 */

const directory = mkdtempSync(path.join(tmpdir(), "evidence-"));
const WHEN = { now: new Date("2025-12-29T08:00:00Z"), today: "2025-12-29" };
const keptQueries = (await allUseCases()).filter(
  (useCase): useCase is AnyQuery => useCase.is === "query" && Boolean(useCase.kept),
);
/** What those that cannot do without are asked. */
const INPUTS: Record<string, object> = {
  "patent-figures.break-down": { by: "unit" },
  "progress.read-measure-progress": { code: "M01" },
  "progress.read-unit-progress": { code: "MOE" },
  "reports.read-period-matrix": { period: "2025-11" },
  "worklists.read-unit-standing": { code: "MOE" },
};

const owner = new pg.Client(process.env.TEST_OWNER_URL);

beforeAll(async () => {
  await owner.connect();
  await resetDatabase();
  await loadDemonstration(process.env.TEST_OWNER_URL ?? "", { evidenceDirectory: directory });
}, 120_000);
afterAll(async () => {
  await owner.end();
  await closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

describe("the tables of an answer are those the database locked while it was read", () => {
  it.each(keptQueries.map((query) => [query.name, query] as const))("%s", async (name, query) => {
    forgetAll();
    await lookForWrites();
    for (const member of [cast.leader, cast.coordinator, cast.moeLiaison]) {
      const actor = await as(member, WHEN).actor();
      const input = query.input.parse(INPUTS[name] ?? {});
      if (!query.allow(actor, input)) continue;
      const context = { actor, ...WHEN, requestId: "test", address: "" };
      await db().$transaction(async (tx) => {
        const { statements } = await watchStatements(() =>
          query.read(tx as Db, input, scopeOf(actor), context),
        );
        const locked = await tx.$queryRaw<{ name: string }[]>`
          select distinct c.relname::text as name from pg_locks l join pg_class c on c.oid = l.relation
          where l.pid = pg_backend_pid() and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
        const known = tablesBehind(statements);
        expect(known.size).toBeGreaterThan(0);
        // A view whose rows are marked apart stands for its table.
        const covered = (table: string) => known.has(table) || known.has(`${table}.published`);
        expect(locked.map((row) => row.name).filter((table) => !covered(table))).toEqual([]);
      });
    }
  });
});

it("tables that tell nothing of their writes are these, read for no page that many look at", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations')
       AND NOT EXISTS (SELECT FROM pg_trigger
         WHERE tgrelid = format('public.%I', tablename)::regclass AND tgname IN ('table_written', 'table_written_over')) ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual([
    ...["audit_link", "command_receipt", "outbox_event", "session", "table_write", "table_write_floor"],
  ]);
});

describe("an answer", () => {
  let read = 0;
  const plans = async () => {
    read++;
    return (await db().plan.findMany({ select: { titleZh: true } })).map(({ titleZh }) => titleZh);
  };
  const ask = () => remembered("test|plans", false, plans);
  const rename = (to: string, client = owner) => client.query("UPDATE plan SET title_zh = $1", [to]);
  const readsOf = async (act: () => Promise<unknown>) => {
    const before = read;
    const answer = await act();
    return { answer, reads: read - before };
  };

  /** Whether it was read anew. */
  const watched = async (key: string, compute: () => Promise<unknown>) => {
    let anew = false;
    await remembered(key, false, () => {
      anew = true;
      return compute();
    });
    return anew;
  };

  it("is kept while others write other tables", async () => {
    await rename("甲");
    await ask();
    await owner.query("UPDATE comment SET body = body WHERE false");
    await owner.query("SELECT pg_current_xact_id()");
    expect(await readsOf(ask)).toEqual({ answer: ["甲"], reads: 0 });
  });

  it("is read anew once its table was written, and not before the writer has committed", async () => {
    await ask();
    await owner.query("BEGIN");
    await rename("乙");
    expect(await readsOf(ask)).toEqual({ answer: ["甲"], reads: 0 });
    await owner.query("COMMIT");
    expect(await readsOf(ask)).toEqual({ answer: ["乙"], reads: 1 });
  });

  it("is kept when the writer takes back what he wrote", async () => {
    await ask();
    await owner.query("BEGIN");
    await rename("丙");
    await owner.query("ROLLBACK");
    expect(await readsOf(ask)).toEqual({ answer: ["乙"], reads: 0 });
  });

  it("is read anew for a writer that began long before it and ended after it", async () => {
    const other = new pg.Client(process.env.TEST_OWNER_URL);
    await other.connect();
    await other.query("BEGIN");
    await rename("丁", other);
    for (let n = 0; n < 3; n++) await owner.query("UPDATE comment SET body = body WHERE false");
    await ask();
    await other.query("COMMIT");
    await other.end();
    expect(await readsOf(ask)).toEqual({ answer: ["丁"], reads: 1 });
  });

  it("made of another answer is given up with it", async () => {
    const outer = () => remembered("test|outer", false, async () => (await ask()).join());
    await outer();
    await rename("戊");
    expect(await outer()).toBe("戊");
  });

  it("is read once for many who ask together, each of whom sees what was written before he asked", async () => {
    await rename("己");
    const { answer, reads } = await readsOf(() => Promise.all(Array.from({ length: 20 }, ask)));
    expect(reads).toBe(1);
    expect(answer).toEqual(Array(20).fill(["己"]));
  });

  it("that shows no drafts is kept while drafts are saved, and given up when a report moves on", async () => {
    const states = () => db().report.groupBy({ by: ["state"], _count: true });
    const saved = () => db().report.findMany({ select: { savedAt: true }, take: 1 });
    const answers = () => Promise.all([watched("test|states", states), watched("test|saved", saved)]);
    await answers();
    await owner.query("UPDATE report SET saved_at = now() WHERE id = (SELECT id FROM report LIMIT 1)");
    expect(await answers()).toEqual([false, true]);
    await owner.query(
      "UPDATE report SET state = 'READY', ready_at = now() WHERE id = (SELECT id FROM report WHERE state = 'DRAFT' LIMIT 1)",
    );
    expect(await answers()).toEqual([true, true]);
  });

  it("that tells of the trail's published entries is kept while anything else is entered", async () => {
    const count = () => db().$queryRaw`select count(*)::int from published_event`;
    const whole = () => db().$queryRaw`select count(*)::int from audit_event`;
    const answers = () => Promise.all([watched("test|published", count), watched("test|whole", whole)]);
    const enter = (type: string) =>
      owner.query(
        `INSERT INTO audit_event SELECT (jsonb_populate_record(e, jsonb_build_object('id', nextval('audit_event_id_seq'),
           'record_type', $1::text))).* FROM audit_event e ORDER BY id DESC LIMIT 1`,
        [type],
      );
    await answers();
    await enter("report");
    expect(await answers()).toEqual([false, true]);
    for (const type of ["indicator", "membership", "rules", "target"]) {
      await enter(type);
      expect([type, await answers()]).toEqual([type, [true, true]]);
    }
  });

  it("that was counted from the sample of patents is kept while others than those are written", async () => {
    const sampled = () => db().$queryRaw`select count(*)::int from patent_sample`;
    const write = (which: string) =>
      owner.query(
        `UPDATE patent SET status_text = status_text || '。' WHERE id = (SELECT min(id) FROM patent WHERE ${which})`,
      );
    await watched("test|sampled", sampled);
    await write("id % 100 <> 0");
    expect(await watched("test|sampled", sampled)).toBe(false);
    await write("id % 100 = 0");
    expect(await watched("test|sampled", sampled)).toBe(true);
  });

  it("that could not be read is not kept", async () => {
    const fails = () => remembered("test|fails", false, () => db().$queryRaw`select 1 / 0 from plan`);
    await expect(fails()).rejects.toThrow();
    await expect(fails()).rejects.toThrow();
    expect(await remembered("test|fails", false, async () => "now")).toBe("now");
  });

  it("is right whoever writes when: twenty readers and writers at once", async () => {
    const wrong: string[] = [];
    let stands = 0;
    const one = async (n: number) => {
      for (let turn = 0; turn < 25; turn++) {
        if (n % 5 === 0) {
          const next = ++stands;
          await db().$executeRaw`update plan set title_zh = ${`第${next}`}`;
        } else {
          const before = await db().$queryRaw<{ titleZh: string }[]>`select title_zh as "titleZh" from plan`;
          const kept = await ask();
          const after = await db().$queryRaw<{ titleZh: string }[]>`select title_zh as "titleZh" from plan`;
          // What stood before and after the question without a change between cannot have been answered otherwise.
          if (before[0]?.titleZh === after[0]?.titleZh && kept[0] !== after[0]?.titleZh)
            wrong.push(String(kept[0]));
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => one(n)));
    expect(wrong).toEqual([]);
  });
});

describe("marks that were taken away", () => {
  it("cost a process that slept its answers, and nobody the truth", async () => {
    const slept = await lookForWrites();
    await owner.query("UPDATE plan SET title_zh = '庚'");
    // As if twenty thousand transactions had gone by.
    await owner.query("DELETE FROM table_write");
    await owner.query("UPDATE table_write_floor SET xid = pg_current_xact_id()::text::bigint + 1");
    const last = await lookForWrites();
    expect(unwritten(new Set(["comment"]), slept, last)).toBe(false);
  });

  it("are those of long ago, and of a future that a restored copy brings along", async () => {
    await owner.query("UPDATE comment SET body = body WHERE false");
    await owner.query("INSERT INTO table_write VALUES (9000000000000, 'plan')");
    await clearTableWrites();
    const { rows } = await owner.query("SELECT table_name AS name FROM table_write");
    expect(rows).toContainEqual({ name: "comment" });
    expect(rows).not.toContainEqual({ name: "plan" });
  });
});
