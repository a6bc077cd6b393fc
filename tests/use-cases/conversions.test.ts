import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { cancelConversionCommand } from "@/lib/conversions/commands/cancel-conversion";
import { changeConversionCommand } from "@/lib/conversions/commands/change-conversion";
import { recordConversionCommand } from "@/lib/conversions/commands/record-conversion";
import { listConversionsInput } from "@/lib/conversions/conversion.schema";
import type { CountLimits } from "@/lib/conversions/conversion-count.store";
import { listedConversions } from "@/lib/conversions/conversion-list.store";
import { FILING_STATES, filingStateOf } from "@/lib/conversions/filing";
import { listConversions } from "@/lib/conversions/queries/list-conversions";
import { listConversionsOfPatent } from "@/lib/conversions/queries/list-of-patent";
import { readConversion } from "@/lib/conversions/queries/read-conversion";
import { readRecording } from "@/lib/conversions/queries/read-recording";
import { db } from "@/lib/db/client";
import { addDays, toDatabaseDate } from "@/lib/kernel/calendar-date";
import { scopeOf } from "@/lib/kernel/scope";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import { as, closeDatabase, countRows, TODAY, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { conversion, terms } from "../support/conversion-scene";
import { ENTERED_AT, patent, proofFile, unitId } from "../support/patents";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader, moe, miit] = [
  as(cast.coordinator),
  as(cast.leader),
  as(cast.moeStaff),
  as(cast.miitStaff),
];
const TABLES = ["conversion", "conversion_patent", "conversion_tally", "audit_event"];
const FILED = { filingNo: "X2025 0001", filedOn: "2025-04-01" };

const reckoned = (id: number) =>
  db().patent.findUniqueOrThrow({ where: { id }, select: { conversions: true, amount: true } });
const totals = async (who = coordinator, params: object = {}) =>
  valueOf(await who.ask(listConversions, params)).totals;
const ids = async (who: typeof coordinator, params: object = {}) =>
  valueOf(await who.ask(listConversions, params)).rows.map(({ id }) => id);

describe("done", () => {
  it("is recorded on several patents at once, which then say so", async () => {
    const [one, other] = [await patent(), await patent()];
    const fileId = await proofFile();
    const typed = { ...terms(`${one.number}\nZL${other.number.slice(2)}`), fileId };
    const { id, joined } = valueOf(await moe.run(recordConversionCommand, typed));
    expect(joined).toBe(false);
    const view = valueOf(await moe.ask(readConversion, { id }));
    expect(view.line).toMatchObject({
      ...{ kind: "ORDINARY_LICENCE", amount: "1200000", filing: "OVERDUE", filingDueOn: "2025-06-15" },
      ...{ patentCount: 2, units: [{ code: "MOE" }], cancelled: false },
    });
    expect(view.patents.map(({ number }) => number)).toEqual([one.number, other.number]);
    expect(view.file?.id).toBe(fileId);
    expect(view.history).toHaveLength(1);
    for (const { id: of } of [one, other]) {
      const { conversions, amount } = await reckoned(of);
      expect([conversions, amount.toFixed()]).toEqual([
        1 << CONVERSION_KINDS.indexOf("ORDINARY_LICENCE"),
        "1200000",
      ]);
    }
    const trail = await db().auditEvent.findMany({ where: { useCase: "conversions.record-conversion" } });
    expect(trail.map(({ recordType }) => recordType).sort()).toEqual(["conversion", "patent", "patent"]);
  });

  it("is recorded by a coordinator for the units that answer for the patents", async () => {
    const [one, other] = [await patent({ units: ["MOE", "MIIT"] }), await patent({ units: ["MOF"] })];
    const typed = terms(`${one.number}，${other.number}`);
    const { id } = valueOf(await coordinator.run(recordConversionCommand, typed));
    const { line } = valueOf(await coordinator.ask(readConversion, { id }));
    expect(line.units.map(({ code }) => code)).toEqual(["MOE", "MOF"]);
  });

  it("is joined by a second unit under its filing number, and counts once for the nation", async () => {
    const [shared, own] = [await patent({ units: ["MOE", "MIIT"] }), await patent({ units: ["MIIT"] })];
    const typed = { ...terms(shared.number), ...FILED };
    const first = valueOf(await moe.run(recordConversionCommand, typed));
    const again = {
      ...typed,
      patents: `${shared.number}\n${own.number}`,
      filingNo: "ｘ20250001",
      note: "另一份",
    };
    const second = valueOf(await miit.run(recordConversionCommand, again));
    expect(second).toEqual({ id: first.id, joined: true });
    const { line, conversion: kept, patents } = valueOf(await miit.ask(readConversion, { id: first.id }));
    expect(line.units.map(({ code }) => code)).toEqual(["MOE", "MIIT"]);
    expect(patents).toHaveLength(2);
    expect(kept.note).toBe("");
    const once = { count: 1, amounts: [{ currency: "CNY", amount: "1200000.00" }] };
    expect(await totals()).toEqual(once);
    expect(await totals(coordinator, { unit: "MIIT" })).toEqual(once);
    expect([await totals(moe), await totals(miit)]).toEqual([once, once]);
    expect((await reckoned(own.id)).amount.toFixed()).toBe("1200000");
  });

  it("is recorded once though two units send it at the same moment", async () => {
    const shared = await patent({ units: ["MOE", "MIIT"] });
    const typed = { ...terms(shared.number), ...FILED };
    const both = await Promise.all([moe, miit].map((who) => who.run(recordConversionCommand, typed)));
    expect(both.map((outcome) => valueOf(outcome).joined).sort()).toEqual([false, true]);
    expect((await countRows("conversion")).conversion).toBe(1);
  });

  it("is corrected, what it said before stays on the trail, and the sums follow", async () => {
    const made = await conversion();
    const [first] = made.patents;
    const other = await patent();
    const typed = { ...terms(other.number), id: made.id, version: made.version, amount: "80.5万", ...FILED };
    valueOf(await moe.run(changeConversionCommand, typed));
    expect(await totals()).toEqual({ count: 1, amounts: [{ currency: "CNY", amount: "805000.00" }] });
    expect((await reckoned(first?.id ?? 0)).conversions).toBe(0);
    expect((await reckoned(other.id)).amount.toFixed()).toBe("805000");
    const { history } = valueOf(await moe.ask(readConversion, { id: made.id }));
    expect(history[0]?.changes).toContainEqual({ field: "amount", before: "1200000", after: "805000" });
    expect(history[0]?.changes.map(({ field }) => field)).not.toContain("kind");
  });

  it("keeps another unit's patents when corrected by a unit that does not see them", async () => {
    const [own, other] = [await patent(), await patent({ units: ["MIIT"] })];
    const { id, version } = await conversion({ patents: [own, other] });
    const { patents, conversion: opened } = valueOf(await moe.ask(readConversion, { id }));
    expect(patents.map(({ number }) => number)).toEqual([own.number]);
    valueOf(await moe.run(changeConversionCommand, { ...terms(opened.patents), id, version }));
    expect(await db().conversionPatent.count({ where: { conversionId: id } })).toBe(2);
  });

  it("is cancelled, stays to be read, and counts no longer; its filing number is free again", async () => {
    const { id, version, patents } = await conversion({ filingNo: "X20250001", filedOn: "2025-04-01" });
    valueOf(await moe.run(cancelConversionCommand, { id, version, reason: "合同解除" }));
    const view = valueOf(await moe.ask(readConversion, { id }));
    expect(view).toMatchObject({ cancelReason: "合同解除", line: { cancelled: true } });
    expect(await totals()).toEqual({ count: 0, amounts: [] });
    expect((await reckoned(patents[0]?.id ?? 0)).conversions).toBe(0);
    const again = { ...terms(patents[0]?.number ?? ""), ...FILED };
    expect(valueOf(await moe.run(recordConversionCommand, again)).joined).toBe(false);
    expect(await ids(moe, { standing: "CANCELLED" })).toEqual([id]);
    expect(await ids(moe)).toHaveLength(2);
  });

  it("is found by kind, unit, month, filing, amount and words", async () => {
    const named = await patent({ units: ["MIIT"] });
    const pledge = await conversion({
      ...{ patents: [named], units: ["MIIT"], kind: "PLEDGE", amount: "99999999.99", signedOn: "2024-12-31" },
      toParty: "建设银行",
    });
    const licence = await conversion({ amount: null, signedOn: "2025-01-01" });
    const foreign = await conversion({ amount: "5000", currency: "USD", signedOn: "2025-05-05" });
    expect(await ids(coordinator)).toEqual([foreign.id, licence.id, pledge.id]);
    expect(await ids(leader, { sort: "signed" })).toEqual([pledge.id, licence.id, foreign.id]);
    expect(await ids(leader, { sort: "-amount" })).toEqual([pledge.id, foreign.id, licence.id]);
    const found: [object, number[]][] = [
      [{ kind: "PLEDGE" }, [pledge.id]],
      [{ unit: "MIIT" }, [pledge.id]],
      [{ unit: "NOBODY" }, []],
      [{ from: "2025-01", to: "2025-01" }, [licence.id]],
      [{ to: "2024-12" }, [pledge.id]],
      [{ filing: "TO_REGISTER" }, [pledge.id]],
      [{ filing: "OVERDUE" }, [licence.id]],
      [{ filing: "DUE" }, [foreign.id]],
      [{ amount: "TO_100M" }, [pledge.id]],
      [{ amount: "UNSTATED" }, [licence.id]],
      [{ q: "建设" }, [pledge.id]],
      [{ q: named.number.slice(2, 14) }, [pledge.id]],
      [{ q: `#${licence.id}` }, [licence.id]],
      [
        { kind: "x", from: "2025-13", amount: "y", sort: "z", page: "-1" },
        [foreign.id, licence.id, pledge.id],
      ],
    ];
    for (const [params, expected] of found)
      expect([params, await ids(coordinator, params)]).toEqual([params, expected]);
    expect(await totals(coordinator, { q: "建设" })).toBeNull();
    expect(await totals(coordinator, { from: "2025-02" })).toEqual({
      count: 1,
      amounts: [{ currency: "USD", amount: "5000.00" }],
    });
  });

  it("is counted one by one, by the figures, or estimated and said to be: the same are listed", async () => {
    const [moe, miit] = [await unitId("MOE"), await unitId("MIIT")];
    const parties = ["甲大学", "乙 Research（测试）", "丙研究院", "丁公司"];
    await db().conversion.createMany({
      data: Array.from({ length: 420 }, (_, at) => ({
        ...{
          kind: CONVERSION_KINDS[at % 5] ?? "TRANSFER",
          fromParty: parties[at % 4] ?? "",
          toParty: `受让方${at}`,
        },
        ...{ unitIds: at % 3 ? [moe] : [moe, miit], at: ENTERED_AT, contractNo: `HT-${at}` },
        amount: at % 7 ? String(at * 10_000) : null,
        signedOn: toDatabaseDate(addDays("2024-01-01", at)),
        ...(at % 60 ? {} : { cancelledAt: ENTERED_AT, cancelReason: "重复登记" }),
      })),
    });
    const all = await db().conversion.findMany();
    const scope = scopeOf({ role: "LEADER", personId: "", unitId: "" } as never);
    const asked = (params: object, limits?: CountLimits) =>
      listedConversions(db(), listConversionsInput.parse(params), TODAY, scope, limits);
    const told = [
      {},
      { kind: "TRANSFER" },
      { unit: "MIIT", from: "2024-03" },
      { standing: "CANCELLED" },
      { unit: "NONE" },
    ];
    const counted = [
      ...[{ q: "大学" }, { q: "ＲＥＳＥＡＲＣＨ(测试)" }, { q: "HT-40" }, { q: "学" }, { filing: "OVERDUE" }],
      ...[
        { amount: "TO_10M", sort: "amount" },
        { q: "公司", unit: "MIIT", sort: "-amount" },
        { q: "无此方" },
      ],
    ];
    for (const params of [...told, ...counted]) {
      const exact = await asked(params);
      const file = await asked({ ...params, take: 500 });
      expect([params, exact.exact, exact.shown]).toEqual([params, true, file.rows.length]);
      const ids = file.rows.map(({ id }) => id);
      for (const limits of [
        { lookedAt: 0, counted: 10_000 },
        { lookedAt: 0, counted: 0 },
      ]) {
        const turned: number[] = [];
        for (let page = 1, pages = 1; page <= pages; page++) {
          const view = await asked({ ...params, page: String(page) }, limits);
          turned.push(...view.rows.map(({ id }) => id));
          pages = view.pages;
          expect(view.total).toBe(all.length);
          const known = told.includes(params) || limits.counted > 0 || ids.length === 0;
          expect([params, limits, view.exact]).toEqual([params, limits, known]);
          if (known) expect(view.shown).toBe(ids.length);
        }
        expect([params, limits, turned]).toEqual([params, limits, ids]);
      }
      expect((await asked({ ...params, page: "90" })).page).toBe(exact.pages);
    }
  });

  it("is found by filing exactly as the rule says, whatever the days", async () => {
    const unit = await unitId("MOE");
    const day = (offset: number | null) => (offset === null ? null : addDays("2024-08-31", offset));
    const offset = fc.option(fc.integer({ min: 0, max: 290 }), { nil: null });
    const sampled = fc.sample(
      fc.record({
        kind: fc.constantFrom(...CONVERSION_KINDS),
        signedOn: fc.integer({ min: 0, max: 290 }).map((one) => addDays("2024-08-31", one)),
        effectiveOn: offset.map(day),
        filedOn: offset.map(day),
      }),
      120,
    );
    const or = (date: string | null) => (date === null ? null : toDatabaseDate(date));
    for (const one of sampled) {
      await db().conversion.create({
        data: {
          ...{
            kind: one.kind,
            fromParty: filingStateOf(one, TODAY),
            toParty: "乙",
            unitIds: [unit],
            at: ENTERED_AT,
          },
          ...{
            signedOn: toDatabaseDate(one.signedOn),
            effectiveOn: or(one.effectiveOn),
            filedOn: or(one.filedOn),
          },
        },
      });
    }
    let found = 0;
    for (const filing of FILING_STATES) {
      const { rows } = valueOf(await coordinator.ask(listConversions, { filing, take: 500 }));
      found += rows.length;
      expect(new Set(rows.map((row) => row.fromParty))).toEqual(new Set(rows.length > 0 ? [filing] : []));
      expect(rows.every((row) => row.filing === filing)).toBe(true);
    }
    expect(found).toBe(sampled.length);
  });

  it("stands on the page of its patent for every unit that claims it", async () => {
    const shared = await patent({ units: ["MOE", "MIIT"], holders: "甲大学；丙公司" });
    const { id } = await conversion({ patents: [shared] });
    const rows = valueOf(await miit.ask(listConversionsOfPatent, { number: shared.number }));
    expect(rows).toMatchObject([{ id, units: [{ code: "MOE" }] }]);
    expect(await ids(miit)).toEqual([]);
    expect(valueOf(await miit.ask(readConversion, { id })).line.id).toBe(id);
    const about = valueOf(await miit.ask(readRecording, { patent: shared.number }));
    expect(about).toMatchObject({ patents: [{ number: shared.number }], holders: "甲大学；丙公司" });
  });
});

describe("invalid and refused", () => {
  it("leaves nothing behind", async () => {
    const [own, others] = [await patent(), await patent({ units: ["MIIT"] })];
    const before = await countRows(...TABLES);
    const typed = terms(own.number);
    expect(await moe.run(recordConversionCommand, { ...typed, amount: "很多" })).toMatchObject({
      kind: "invalid",
      fields: { amount: [{ code: "money" }] },
    });
    expect(await moe.run(recordConversionCommand, { ...typed, kind: "GIFT", currency: "XXX" })).toMatchObject(
      {
        kind: "invalid",
        fields: { kind: [{ code: "choose" }], currency: [{ code: "choose" }] },
      },
    );
    // Another unit's patent is as unknown as one that is not there.
    expect(
      await moe.run(recordConversionCommand, { ...typed, patents: `${own.number}\n${others.number}` }),
    ).toMatchObject({
      kind: "refused",
      refusal: { refusal: "patent-list.unknown", params: { number: others.number } },
    });
    const fileId = await proofFile(cast.miitStaff);
    expect(await moe.run(recordConversionCommand, { ...typed, fileId })).toMatchObject({
      refusal: { refusal: "proof.unknown" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("does not count a contract again for the unit that reports it, or under other terms", async () => {
    const { patents } = await conversion({ filingNo: "X20250001", filedOn: "2025-04-01" });
    const typed = { ...terms(patents[0]?.number ?? ""), ...FILED };
    const before = await countRows(...TABLES);
    expect(await moe.run(recordConversionCommand, typed)).toMatchObject({
      refusal: { refusal: "conversion.already-reported" },
    });
    expect(await moe.run(recordConversionCommand, { ...typed, amount: "1" })).toMatchObject({
      refusal: { refusal: "conversion.filing-no-differs" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("does not give a contract the filing number of another", async () => {
    await conversion({ filingNo: "X20250001", filedOn: "2025-04-01" });
    const { id, version, patents } = await conversion();
    const typed = { ...terms(patents[0]?.number ?? ""), ...FILED, id, version };
    expect(await moe.run(changeConversionCommand, typed)).toMatchObject({
      refusal: { refusal: "conversion.filing-no-taken", field: "filingNo" },
    });
  });
});

describe("forbidden and hidden", () => {
  it("is not there for a unit that has no part in it", async () => {
    const { id, version, patents } = await conversion();
    const typed = { ...terms(patents[0]?.number ?? ""), id, version };
    expect(await miit.ask(readConversion, { id })).toEqual({ kind: "not-found" });
    expect(await miit.run(changeConversionCommand, typed)).toEqual({ kind: "not-found" });
    expect(await miit.run(cancelConversionCommand, { id, version, reason: "x" })).toEqual({
      kind: "not-found",
    });
    expect(await miit.ask(listConversionsOfPatent, { number: patents[0]?.number })).toEqual({
      kind: "not-found",
    });
    expect(valueOf(await miit.ask(listConversions, {}))).toMatchObject({ total: 0, units: [] });
    expect(valueOf(await miit.ask(readRecording, { patent: patents[0]?.number })).patents).toEqual([]);
  });

  it("is corrected by none but its reporters and coordinators, though others see it", async () => {
    const shared = await patent({ units: ["MOE", "MIIT"] });
    const { id, version } = await conversion({ patents: [shared] });
    const typed = { ...terms(shared.number), id, version };
    expect(await miit.run(changeConversionCommand, typed)).toEqual({ kind: "forbidden" });
    expect(await leader.run(cancelConversionCommand, { id, version, reason: "x" })).toEqual({
      kind: "forbidden",
    });
    expect((await db().conversion.findUniqueOrThrow({ where: { id } })).version).toBe(version);
  });
});

describe("conflict", () => {
  it("shows what somebody else has made of it", async () => {
    const { id, version, patents } = await conversion();
    const typed = { ...terms(patents[0]?.number ?? ""), id, version };
    valueOf(await coordinator.run(changeConversionCommand, { ...typed, toParty: "丙公司" }));
    expect(await moe.run(changeConversionCommand, { ...typed, toParty: "丁公司" })).toMatchObject({
      kind: "stale",
      current: { toParty: "丙公司", version: version + 1 },
      changedBy: cast.coordinator.nameZh,
    });
  });
});
