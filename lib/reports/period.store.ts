import type { Db } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { clauseInForce } from "@/lib/working-rules/clause";
import { clauseOn, findApprovedTexts } from "@/lib/working-rules/rules.store";
import { isPeriodCode, lastDayOf, type Period, periodWith } from "./period";

/** A period of a plan with its window; null where the rules in force on its last day set none. */
export async function findPeriod(db: Db, planId: string, code: string, scope: Scope): Promise<Period | null> {
  if (!isPeriodCode(code)) return null;
  const clause = await clauseOn(db, planId, "reporting-window", lastDayOf(code), scope);
  return clause && periodWith(code, clause);
}

/** The same for several periods at once, in the order asked for. */
export async function findPeriods(
  db: Db,
  planId: string,
  codes: readonly string[],
  scope: Scope,
): Promise<Period[]> {
  const rules = await findApprovedTexts(db, planId, scope);
  return codes.filter(isPeriodCode).flatMap((code) => {
    const clause = clauseInForce(rules, "reporting-window", lastDayOf(code));
    return clause ? [periodWith(code, clause)] : [];
  });
}
