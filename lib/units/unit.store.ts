import { type Db, Prisma, type Tx } from "@/lib/db/client";
import { contains } from "@/lib/db/search-text";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { Unit, UnitParticulars } from "./unit";
import type { UnitChoice } from "./unit-view";

const PARTICULARS = {
  id: true,
  code: true,
  nameZh: true,
  nameEn: true,
  shortNameZh: true,
  remitZh: true,
  remitEn: true,
  protocolRank: true,
  version: true,
} as const;

/** The unit, locked until the transaction ends. Published to all: the scope narrows nothing. */
export async function lockUnit(tx: Tx, code: string, scope: Scope): Promise<Unit | null> {
  await tx.$queryRaw`select 1 from unit where code = ${code} for update`;
  return findUnit(tx, code, scope);
}

export async function findUnit(db: Db, code: string, _scope: Scope): Promise<Unit | null> {
  const found = await db.unit.findUnique({ where: { code }, select: PARTICULARS });
  return found && { ...found, remitZh: found.remitZh ?? "", remitEn: found.remitEn ?? "" };
}

export async function insertUnit(tx: Tx, code: string, particulars: UnitParticulars): Promise<string> {
  const { id } = await tx.unit.create({ data: { code, ...particulars }, select: { id: true } });
  return id;
}

export async function updateUnit(tx: Tx, id: string, particulars: UnitParticulars): Promise<void> {
  await tx.unit.update({ where: { id }, data: { ...particulars, version: { increment: 1 } } });
}

export async function countUnits(db: Db, _scope: Scope): Promise<number> {
  return db.unit.count();
}

export async function unitChoices(db: Db, _scope: Scope): Promise<UnitChoice[]> {
  const select = { code: true, nameZh: true, nameEn: true } as const;
  return db.unit.findMany({ select, orderBy: { protocolRank: "asc" } });
}

/** The units in the order of the ids. */
export async function unitsByIds(db: Db, ids: readonly string[], _scope: Scope) {
  const select = {
    id: true,
    code: true,
    nameZh: true,
    nameEn: true,
    shortNameZh: true,
    protocolRank: true,
  } as const;
  const units = await db.unit.findMany({ where: { id: { in: [...ids] } }, select });
  return ids.flatMap((id) => units.find((unit) => unit.id === id) ?? []);
}

export type UnitSort = { by: "rank" | "name" | "joined"; descending: boolean };

/**
 * Ids of the units that match a search, in order. Chinese names are sorted by pinyin, which only
 * a collation of ICU knows; "joined" is the membership that holds on the day, or else the last one.
 */
export async function unitIdsInOrder(
  db: Db,
  asked: { q: string; on: CalendarDate; sort: UnitSort; locale: "zh" | "en"; planId: string },
  _scope: Scope,
): Promise<string[]> {
  const where = asked.q
    ? contains(["u.name_zh", "u.name_en", "u.short_name_zh", "u.code"], asked.q)
    : Prisma.sql`true`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select u.id::text as id
    from unit u
    left join lateral (
      select m.joined_on from membership m
      where m.unit_id = u.id and m.plan_id = ${asked.planId}::uuid and m.joined_on <= ${asked.on}::date
      order by m.joined_on desc limit 1
    ) latest on true
    where ${where}
    order by ${orderOf(asked.sort, asked.locale)}, u.protocol_rank`;
  return rows.map(({ id }) => id);
}

function orderOf({ by, descending }: UnitSort, locale: "zh" | "en"): Prisma.Sql {
  const keys = {
    rank: "u.protocol_rank",
    name: locale === "zh" ? 'u.name_zh collate "zh-x-icu"' : 'lower(u.name_en) collate "en-x-icu"',
    joined: "latest.joined_on",
  };
  return Prisma.raw(`${keys[by]} ${descending ? "desc" : "asc"} nulls last`);
}
