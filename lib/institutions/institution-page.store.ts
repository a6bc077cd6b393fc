import type { Db } from "@/lib/db/client";
import { historyOf } from "@/lib/history/history.store";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { findInstitution } from "./institution.store";
import { patentsByFirstHolder } from "./institution-list.store";
import type { InstitutionView } from "./institution-view";

/** An institution with what was said of it before. */
export async function readInstitutionPage(
  db: Db,
  id: number,
  today: CalendarDate,
  scope: Scope,
): Promise<InstitutionView | null> {
  const institution = await findInstitution(db, id, scope);
  if (!institution) return null;
  const [history, patents] = await Promise.all([
    historyOf(db, "institution", String(id), scope),
    patentsByFirstHolder(db, scope),
  ]);
  return { institution, patents: patents.get(id) ?? 0, history, today };
}
