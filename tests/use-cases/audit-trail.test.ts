import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportTrail } from "@/lib/audit/commands/export-trail";
import { readAuditEvent } from "@/lib/audit/queries/read-audit-event";
import { readChainState } from "@/lib/audit/queries/read-chain-state";
import { readExportBatch } from "@/lib/audit/queries/read-export-batch";
import { searchAudit } from "@/lib/audit/queries/search-audit";
import { db, pool } from "@/lib/db/client";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";

const auditor = as(cast.auditor);
const EVENTS = 130;

/** One a minute from the last hour of 15 June in Beijing on. */
beforeAll(async () => {
  const staff = await db().person.findUniqueOrThrow({ where: { loginName: "moe.staff" } });
  await pool().query(
    `insert into audit_event (at, request_id, use_case, outcome, person_id, person_name, role, unit_code,
                              record_type, record_id, record_label, before, after)
     select '2025-06-15T15:00:00Z'::timestamptz + n * interval '1 minute', 'r' || n,
            case when n % 2 = 0 then 'test.even' else 'test.odd' end, case when n % 10 = 0 then 'refused' else 'done' end,
            case when n % 3 = 0 then $1::uuid end, '当时的名字', 'STAFF', 'MOE', 'test-record', 'rec-' || n % 4, '记录 ' || n,
            '{"titleZh": "旧"}', '{"titleZh": "新"}'
     from generate_series(0, ${EVENTS - 1}) n`,
    [staff.id],
  );
});
afterAll(closeDatabase);

const search = async (filter: object) =>
  valueOf(await auditor.ask(searchAudit, { type: "test-record", ...filter }));

describe("the trail", () => {
  it("is paged by id, newest first, forward and back without a gap or a repeat", async () => {
    const seen: string[] = [];
    let before: string | null = "";
    while (before !== null) {
      const page = await search({ before });
      seen.push(...page.rows.map(({ id }) => id));
      before = page.older;
    }
    expect(new Set(seen).size).toBe(EVENTS);
    expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
    const last = await search({ before: seen[99] });
    expect(last.older).toBeNull();
    const back = await search({ after: last.newer });
    expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(50, 100));
    const front = await search({ after: back.newer });
    expect(front.rows.map(({ id }) => id)).toEqual(seen.slice(0, 50));
    expect(front.newer).toBeNull();
  });

  it.each([
    [{ use: "test.even" }, 65],
    [{ outcome: "refused" }, 13],
    [{ record: "rec-1" }, 33],
    [{ person: "许诺" }, 44],
    [{ person: "moe.st" }, 44],
    [{ person: "nobody" }, 0],
    [{ to: "2025-06-15" }, 60],
    [{ from: "2025-06-16" }, 70],
    [{ from: "2025-06-16", to: "2025-06-15" }, 0],
    [{ use: "test.odd", outcome: "done", record: "rec-3" }, 32],
  ])("is filtered by %j", async (filter, shown) => {
    const page = await search(filter);
    expect(page.shown).toBe(shown);
    expect(page.total).toBeGreaterThanOrEqual(EVENTS);
  });

  it("falls back where the address is malformed", async () => {
    const page = await search({
      outcome: "x",
      from: "2025-02-30",
      to: "later",
      before: "-1",
      after: "'; drop",
    });
    expect(page.shown).toBe(EVENTS);
  });

  it("shows one event with what changed and how many there are of its record", async () => {
    const [row] = (await search({ record: "rec-1" })).rows;
    const event = valueOf(await auditor.ask(readAuditEvent, { id: row?.id }));
    expect(event).toMatchObject({
      ofRecord: 33,
      changes: [{ field: "titleZh", before: "旧", after: "新", differs: true }],
    });
    expect(await auditor.ask(readAuditEvent, { id: "999999999" })).toEqual({ kind: "not-found" });
    expect(await auditor.ask(readAuditEvent, { id: "abc" })).toEqual({ kind: "not-found" });
  });

  it("knows its kinds and how far it is chained", async () => {
    const state = valueOf(await auditor.ask(readChainState, {}));
    expect(state.types).toContain("test-record");
    expect(state.useCases).toEqual(expect.arrayContaining(["test.even", "test.odd"]));
    expect(state.waiting).toBeGreaterThanOrEqual(EVENTS);
  });

  it("is exported in batches, and the export is recorded with its filters", async () => {
    const { filter, below } = valueOf(await auditor.run(exportTrail, { use: "test.even", person: "" }));
    const batch = valueOf(await auditor.ask(readExportBatch, { filter, below }));
    expect(batch).toHaveLength(65);
    const next = valueOf(await auditor.ask(readExportBatch, { filter, below: batch.at(-1)?.id }));
    expect(next).toEqual([]);
    const event = await db().auditEvent.findFirstOrThrow({ where: { useCase: "audit.export" } });
    expect(event).toMatchObject({ personName: cast.auditor.nameZh, recordType: "audit-trail" });
    expect(event.after).toEqual({ use: "test.even", events: 65, format: "csv" });
  });

  it("is nobody's but the auditor's", async () => {
    const others = [
      cast.coordinator,
      cast.leader,
      cast.moeStaff,
      cast.systemAdministrator,
      cast.securityAdministrator,
    ];
    const exports = await db().auditEvent.count({ where: { useCase: "audit.export", outcome: "done" } });
    for (const member of others) {
      expect(await as(member).ask(searchAudit, {})).toEqual({ kind: "forbidden" });
      expect(await as(member).ask(readAuditEvent, { id: "1" })).toEqual({ kind: "forbidden" });
      expect(await as(member).ask(readChainState, {})).toEqual({ kind: "forbidden" });
      expect(await as(member).run(exportTrail, {})).toEqual({ kind: "forbidden" });
    }
    expect(await db().auditEvent.count({ where: { useCase: "audit.export", outcome: "done" } })).toBe(
      exports,
    );
  });
});
