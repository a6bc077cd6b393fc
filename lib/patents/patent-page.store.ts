import type { Db, Prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { PROOF, proofName } from "@/lib/proofs/proof.store";
import { visibleTasks } from "@/lib/tasks/task.store";
import { unitsByIds } from "@/lib/units/unit.store";
import { isHighValue } from "./criterion";
import { CRITERION, criterionOf } from "./criterion.store";
import { RECORD, recordOf } from "./patent.store";
import { patentsSeenBy } from "./patent-list.store";
import type { ClaimView, CriterionView, Origin, PatentView } from "./patent-view";

const PERSON = { select: { nameZh: true, nameEn: true } } as const;

const UNIT = { select: { id: true, code: true, nameZh: true, nameEn: true } } as const;

const PAGE = {
  ...RECORD,
  holderIds: true,
  holderKind: true,
  province: true,
  demonstration: true,
  importId: true,
  addedAt: true,
  addedById: true,
  claims: { select: { unitId: true, claimedAt: true, note: true, by: PERSON } },
  criterion: {
    select: { ...CRITERION, at: true, importId: true, by: PERSON, file: { select: PROOF } },
    orderBy: [{ endedOn: { sort: "desc", nulls: "first" } }, { kind: "asc" }, { id: "asc" }],
  },
  measures: {
    select: { measure: { select: { code: true, titleZh: true, titleEn: true } } },
    orderBy: { measure: { ordinal: "asc" } },
  },
} as const satisfies Prisma.PatentSelect;

type PageRow = Prisma.PatentGetPayload<{ select: typeof PAGE }>;

/** A patent with all that its own tables say of it, but the inventors. */
export async function readPatentPage(
  db: Db,
  number: string,
  today: CalendarDate,
  scope: Scope,
): Promise<PatentView | null> {
  const row = await db.patent.findFirst({
    where: { applicationNo: number, AND: [patentsSeenBy(scope)] },
    select: PAGE,
  });
  if (!row) return null;
  const [claims, tasks, origin] = await Promise.all([
    claimsOf(db, row, scope),
    tasksOf(db, row.id, scope),
    originOf(db, row),
  ]);
  const { holderIds, holderKind, province, demonstration, criterion, measures } = row;
  return {
    ...{ holderIds, holderKind, province, demonstration, claims, tasks, origin, today },
    record: recordOf(row),
    highValue: isHighValue(row),
    criteria: criterion.map(criterionView),
    measures: measures.map(({ measure }) => measure),
  };
}

function criterionView({ at, importId, by, file, ...row }: PageRow["criterion"][number]): CriterionView {
  const { fileId: _fileId, ...recorded } = criterionOf(row);
  return { ...recorded, at, importId, by, file: file && proofName(file) };
}

/** In the order of responsibility. The unit a patent came with has no claim of its own to show. */
async function claimsOf(db: Db, row: PageRow, scope: Scope): Promise<ClaimView[]> {
  const units = await unitsByIds(db, row.unitIds, scope);
  return units.map(({ id, code, nameZh, nameEn }) => {
    const claim = row.claims.find(({ unitId }) => unitId === id);
    const unit = { id, code, nameZh, nameEn };
    return { unit, since: claim?.claimedAt ?? null, by: claim?.by ?? null, note: claim?.note ?? "" };
  });
}

async function tasksOf(db: Db, patentId: number, scope: Scope): Promise<PatentView["tasks"]> {
  const rows = await db.patentTask.findMany({
    where: { patentId, task: visibleTasks(scope) },
    select: { task: { select: { code: true, currentVersion: { select: { title: true, titleEn: true } } } } },
    orderBy: { task: { code: "asc" } },
  });
  return rows.map(({ task }) => ({
    code: task.code,
    title: task.currentVersion?.title ?? "",
    titleEn: task.currentVersion?.titleEn ?? "",
  }));
}

async function originOf(db: Db, row: PageRow): Promise<Origin> {
  const { importId, applicationNo, addedAt, addedById } = row;
  const [by, source, line] = await Promise.all([
    addedById === null ? null : db.person.findUnique({ where: { id: addedById }, ...PERSON }),
    importId === null
      ? null
      : db.patentImport.findUnique({
          where: { id: importId },
          select: { id: true, fileName: true, source: true, unit: UNIT, by: PERSON },
        }),
    importId === null
      ? null
      : db.patentImportRow.findFirst({ where: { importId, applicationNo }, select: { line: true } }),
  ]);
  if (!source) return { at: addedAt, by, import: null };
  const { by: importer, ...rest } = source;
  return { at: addedAt, by: by ?? importer, import: { ...rest, line: line?.line ?? null } };
}
