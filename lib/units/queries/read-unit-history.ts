import { z } from "zod";
import type { HistoryEntry } from "@/lib/history/history";
import { historyOf } from "@/lib/history/history.store";
import { query } from "@/lib/kernel/query";
import { membershipsOfUnit } from "../membership.store";
import { mayReadUnits } from "../unit.policy";
import { unitCode } from "../unit.schema";
import { findUnit } from "../unit.store";

/** Fields of a membership that are as public as the membership itself. */
const PUBLISHED_FIELDS = ["role", "hostsOffice", "joinedOn", "leftOn"];

/** Changes of the unit and of its memberships, newest first; what speaks for a membership stays with the coordinators. */
export const readUnitHistory = query({
  name: "units.read-unit-history",
  input: z.object({ code: unitCode }),
  allow: mayReadUnits,
  read: async (db, { code }, scope): Promise<HistoryEntry[] | null> => {
    const unit = await findUnit(db, code, scope);
    if (!unit) return null;
    const memberships = await membershipsOfUnit(db, unit.id, scope);
    const [own, ...periods] = await Promise.all([
      historyOf(db, "unit", unit.id, scope),
      ...memberships.map(({ id }) => historyOf(db, "membership", id, scope)),
    ]);
    const ofPeriods = scope.seesUnpublished ? periods.flat() : periods.flat().flatMap(publishedPart);
    return [...own, ...ofPeriods].sort((a, b) => b.at.getTime() - a.at.getTime());
  },
});

function publishedPart(entry: HistoryEntry): HistoryEntry[] {
  const changes = entry.changes.filter(({ field }) => PUBLISHED_FIELDS.includes(field));
  return changes.length > 0 ? [{ ...entry, changes }] : [];
}
