import { db } from "@/lib/db/client";
import { addDays, toDatabaseDate } from "@/lib/kernel/calendar-date";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import { CRITERIA } from "@/lib/patents/criterion";
import { HOLDER_KINDS } from "@/lib/patents/holder-kind";
import { PATENT_STATUSES } from "@/lib/patents/patent";
import { PATENT_TYPES } from "@/lib/patents/patent-type";
import { PATENT_STAGES } from "@/lib/patents/stage";
import { ENTERED_AT, freshNumber, unitId } from "./patents";

/* What may happen to a register, in a random order: the same for the same seed. Written as stores write it. */

export const HISTORY_UNITS = ["MOE", "MIIT", "CAS"] as const;

export type History = { next: () => number; units: readonly string[]; institutions: readonly number[] };

/** Mulberry32: small, and the same everywhere. */
export async function historyOf(seed: number): Promise<History> {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const names = ["甲大学", "乙研究院", "丙公司"].map((name) => `${name}${seed}`);
  const institutions = await db().institution.createManyAndReturn({
    data: names.map((name) => ({ name, kind: "UNIVERSITY" as const, province: "37" })),
    select: { id: true },
  });
  return {
    next,
    units: await Promise.all(HISTORY_UNITS.map(unitId)),
    institutions: institutions.map(({ id }) => id),
  };
}

/** One thing happens. */
export async function somethingHappens(history: History): Promise<void> {
  await one(history, HAPPENINGS)(history);
}

const upTo = ({ next }: History, most: number) => Math.floor(next() * most);
function one<Item>(history: History, items: readonly Item[]): Item {
  const item = items[upTo(history, items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}
const some = <Item>(history: History, items: readonly Item[]): Item[] => {
  const chosen = items.filter(() => history.next() < 0.4);
  return chosen.length > 0 ? chosen : [one(history, items)];
};
const day = (history: History) => toDatabaseDate(addDays("2024-03-01", upTo(history, 470)));
const place = (history: History) => ({
  industry: one(history, [null, 1, 2, 3]),
  province: one(history, [null, "11", "37"]),
});

async function patentIds(): Promise<number[]> {
  return (await db().patent.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id);
}

/** Several in one statement, as an import adds them. */
async function added(history: History): Promise<void> {
  await db().patent.createMany({
    data: Array.from({ length: 1 + upTo(history, 5) }, () => {
      const type = one(history, PATENT_TYPES);
      return {
        ...{
          type,
          applicationNo: freshNumber(type),
          title: "一种测试用装置",
          holders: "甲大学",
          inventors: "",
        },
        ...{ holderIds: one(history, [[], [one(history, history.institutions)]]), ...place(history) },
        ...{ holderKind: one(history, HOLDER_KINDS), status: one(history, PATENT_STATUSES.slice(0, 3)) },
        ...{ ipcMain: one(history, [null, "H01M 4/525", "A61K 31/00"]), ipc: [], filedOn: day(history) },
        ...{ unitIds: some(history, history.units), stageSince: day(history), addedAt: ENTERED_AT },
      };
    }),
  });
}

/** Several patents move at once, each from where it stands. */
async function moved(history: History): Promise<void> {
  const ids = some(history, await patentIds());
  const patents = await db().patent.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
  await db().patentStep.createMany({
    data: patents.map(({ id: patentId, stage: fromStage, unitIds, grade, industry, province }) => ({
      ...{ patentId, fromStage, unitIds, grade, industry, province },
      stage: one(
        history,
        PATENT_STAGES.filter((stage) => stage !== fromStage),
      ),
      ...{ days: upTo(history, 90), on: day(history), proof: "佐证", at: ENTERED_AT },
    })),
  });
}

async function graded(history: History): Promise<void> {
  const patentId = one(history, await patentIds());
  const grade = 1 + upTo(history, 3);
  await db().patentGrading.create({
    data: { patentId, grade, on: day(history), basis: "自评", at: ENTERED_AT },
  });
}

async function gradingWithdrawn(history: History): Promise<void> {
  const standing = await db().patentGrading.findMany({
    where: { withdrawnAt: null },
    orderBy: { id: "asc" },
  });
  if (standing.length === 0) return;
  // Several in one statement, of one patent or more.
  const ids = some(history, standing.slice(-4)).map(({ id }) => id);
  await db().patentGrading.updateMany({
    where: { id: { in: ids } },
    data: { withdrawnAt: ENTERED_AT, withdrawReason: "误评" },
  });
}

async function criterionHeld(history: History): Promise<void> {
  const [patentId, kind] = [one(history, await patentIds()), one(history, CRITERIA)];
  if (await db().patentCriterion.count({ where: { patentId, kind, endedOn: null } })) return;
  await db().patentCriterion.create({
    data: { patentId, kind, heldOn: toDatabaseDate("2024-01-10"), proof: "查新报告", at: ENTERED_AT },
  });
}

async function criterionGone(history: History): Promise<void> {
  const held = await db().patentCriterion.findMany({ where: { endedOn: null }, orderBy: { id: "asc" } });
  if (held.length === 0) return;
  const { id } = one(history, held);
  if (history.next() < 0.5) await db().patentCriterion.delete({ where: { id } });
  else {
    await db().patentCriterion.update({ where: { id }, data: { endedOn: toDatabaseDate("2025-01-10") } });
  }
}

async function edited(history: History): Promise<void> {
  const ids = some(history, await patentIds());
  const unitIds = some(history, history.units);
  const changes = [
    { status: one(history, PATENT_STATUSES.slice(0, 3)) },
    { unitIds },
    place(history),
    { title: "一种改进的测试用装置" },
  ];
  await db().patent.updateMany({ where: { id: { in: ids } }, data: one(history, changes) });
}

async function contracted(history: History): Promise<void> {
  const patents = some(history, await patentIds()).slice(0, 3);
  await db().conversion.create({
    data: {
      ...{ kind: one(history, CONVERSION_KINDS), fromParty: "甲大学", toParty: "乙公司" },
      amount: one(history, [null, "1200000.55", "0.10", "35000000"]),
      currency: one(history, ["CNY", "CNY", "USD"]),
      ...{ signedOn: day(history), unitIds: some(history, history.units), at: ENTERED_AT },
      patents: { create: patents.map((patentId) => ({ patentId })) },
    },
  });
}

async function contractChanged(history: History): Promise<void> {
  const contracts = await db().conversion.findMany({
    where: { cancelledAt: null },
    orderBy: { id: "asc" },
  });
  if (contracts.length === 0) return;
  const { id } = one(history, contracts);
  const changes = [
    { amount: "77.77" },
    { signedOn: day(history) },
    { unitIds: some(history, history.units) },
    { cancelledAt: ENTERED_AT, cancelReason: "重复登记" },
  ];
  if (history.next() < 0.8)
    return void (await db().conversion.update({ where: { id }, data: one(history, changes) }));
  await db().conversionPatent.deleteMany({ where: { conversionId: id } });
  await db().conversion.delete({ where: { id } });
}

/** Patents go with all that came with them, as when an import is taken back; what has a contract stays. */
async function takenBack(history: History): Promise<void> {
  const ids = some(history, await patentIds()).slice(0, 4);
  await db().patent.deleteMany({ where: { id: { in: ids }, converted: { none: {} } } });
}

const HAPPENINGS = [
  ...[
    added,
    added,
    moved,
    moved,
    moved,
    graded,
    graded,
    gradingWithdrawn,
    criterionHeld,
    criterionHeld,
    criterionGone,
  ],
  ...[edited, edited, contracted, contractChanged, takenBack],
].map((happens) => async (history: History) => {
  if (happens !== added && (await patentIds()).length === 0) return added(history);
  return happens(history);
});
