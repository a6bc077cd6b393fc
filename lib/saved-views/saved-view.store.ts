import type { Db, Prisma, Tx } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { ViewPage } from "./page";
import type { SavedView, ViewLine, ViewTerms } from "./saved-view";

/** One's own, and what was shared with one's unit. Of anybody else's views nothing is known. */
function visibleViews({ personId, unitId }: Scope): Prisma.SavedViewWhereInput {
  return { OR: [{ ownerId: personId }, { sharedWithId: unitId }] };
}

type LineRow = Omit<ViewLine, "owner" | "sharedWith"> & {
  ownerZh: string;
  ownerEn: string;
  unitCode: string | null;
  unitZh: string;
  unitEn: string;
};

/** Of a page: one's own first. In one statement, as every page with views asks for them. */
export async function findViews(db: Db, page: ViewPage, { personId, unitId }: Scope): Promise<ViewLine[]> {
  const rows = await db.$queryRaw<LineRow[]>`
    select v.id, v.name, v.query, v.version, v.owner_id = ${personId}::uuid as own,
      d.view_id is not null as "isDefault", p.name_zh as "ownerZh", p.name_en as "ownerEn",
      u.code as "unitCode", u.short_name_zh as "unitZh", u.name_en as "unitEn"
    from saved_view v
    join person p on p.id = v.owner_id
    left join unit u on u.id = v.shared_with_id
    left join default_view d on d.view_id = v.id and d.person_id = ${personId}::uuid
    where v.page = ${page} and (v.owner_id = ${personId}::uuid or v.shared_with_id = ${unitId}::uuid)
    order by own desc, v.name collate "zh-x-icu", v.id`;
  return rows.map(({ ownerZh, ownerEn, unitCode, unitZh, unitEn, ...line }) => ({
    ...line,
    owner: { nameZh: ownerZh, nameEn: ownerEn },
    sharedWith: unitCode === null ? null : { code: unitCode, shortNameZh: unitZh, nameEn: unitEn },
  }));
}

export async function lockView(tx: Tx, id: string, scope: Scope): Promise<SavedView | null> {
  await tx.$queryRaw`select 1 from saved_view where id = ${id}::uuid for update`;
  const found = await tx.savedView.findFirst({
    where: { id, ...visibleViews(scope) },
    select: {
      id: true,
      ownerId: true,
      page: true,
      name: true,
      query: true,
      version: true,
      sharedWith: { select: { code: true } },
    },
  });
  if (!found) return null;
  const { sharedWith, page, ...view } = found;
  return { ...view, page: page as ViewPage, shareWith: sharedWith?.code ?? "" };
}

export function countOwnViews(db: Db, page: ViewPage, { personId }: Scope): Promise<number> {
  return db.savedView.count({ where: { page, ownerId: personId } });
}

export async function isUnit(db: Db, code: string, _scope: Scope): Promise<boolean> {
  return (await db.unit.count({ where: { code } })) > 0;
}

/** The units a view can be shared with: all, or the reader's own. */
export function findShareChoices(db: Db, { seesAllUnits, unitId }: Scope) {
  return db.unit.findMany({
    where: seesAllUnits ? {} : { id: unitId },
    select: { code: true, shortNameZh: true, nameEn: true },
    orderBy: { protocolRank: "asc" },
  });
}

type By = { ownerId: string; at: Date };

export async function insertView(
  tx: Tx,
  page: ViewPage,
  { shareWith, ...terms }: ViewTerms,
  { ownerId, at }: By,
): Promise<string> {
  const sharedWithId = await unitIdOf(tx, shareWith);
  const { id } = await tx.savedView.create({
    data: { ownerId, page, ...terms, sharedWithId, savedAt: at },
    select: { id: true },
  });
  return id;
}

/** Whoever opened the page with it and does not see it any more opens it without. */
export async function updateView(
  tx: Tx,
  { id, ownerId }: Pick<SavedView, "id" | "ownerId">,
  { shareWith, ...terms }: ViewTerms,
  { at, today }: { at: Date; today: CalendarDate },
): Promise<void> {
  const sharedWithId = await unitIdOf(tx, shareWith);
  await tx.savedView.update({
    where: { id },
    data: { ...terms, sharedWithId, savedAt: at, version: { increment: 1 } },
  });
  await tx.$executeRaw`
    delete from default_view d
    where d.view_id = ${id}::uuid and d.person_id <> ${ownerId}::uuid and not exists (
      select 1 from appointment a
      where a.person_id = d.person_id and a.unit_id = ${sharedWithId}::uuid
        and daterange(a.from_date, a.to_date) @> ${today}::date)`;
}

/** With it goes every choice of it as a default. */
export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.savedView.delete({ where: { id } });
}

export async function saveDefault(tx: Tx, personId: string, page: ViewPage, viewId: string): Promise<void> {
  await tx.defaultView.upsert({
    where: { personId_page: { personId, page } },
    create: { personId, page, viewId },
    update: { viewId },
  });
}

export type Chosen = { page: ViewPage; viewId: string; name: string };

/** What the reader has chosen for a page. */
export async function findChosen(tx: Tx, page: ViewPage, { personId }: Scope): Promise<Chosen | null> {
  const found = await tx.defaultView.findUnique({
    where: { personId_page: { personId, page } },
    select: { viewId: true, view: { select: { name: true } } },
  });
  return found && { page, viewId: found.viewId, name: found.view.name };
}

export async function deleteDefault(tx: Tx, personId: string, page: ViewPage): Promise<void> {
  await tx.defaultView.deleteMany({ where: { personId, page } });
}

async function unitIdOf(tx: Tx, code: string): Promise<string | null> {
  if (code === "") return null;
  const { id } = await tx.unit.findUniqueOrThrow({ where: { code }, select: { id: true } });
  return id;
}
