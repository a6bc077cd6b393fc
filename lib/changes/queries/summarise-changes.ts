import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { asOf } from "@/lib/progress/as-of";
import { type ChangesSummary, NOTHING } from "../change-view";
import { asksSinceMeetings, mayReadChanges } from "../changes.policy";
import { summariseChangesInput } from "../changes.schema";
import { findChanges, findVisible } from "../changes.store";
import { findMeetingsHeld } from "../choices.store";
import { isReversed, spanOf } from "../span";
import { summaryOf } from "../summary";

/** As many lines of each section as could all be among the weightiest. */
const CANDIDATES = 5;

/** How much changed, and the few weightiest changes: for the box on the first page of a leader. */
export const summariseChanges = query({
  name: "changes.summarise",
  input: summariseChangesInput,
  allow: mayReadChanges,
  kept: true,
  read: async (db, { since, until: on }, scope, context): Promise<ChangesSummary | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const until = asOf(on, context);
    const [meetings, visible] = await Promise.all([
      findMeetingsHeld(db, plan.id, until.date, scope),
      findVisible(db, plan.id, scope),
    ]);
    const span = spanOf(since, until, meetings, asksSinceMeetings(context.actor));
    const asked = { planId: plan.id, from: span.from, until, visible, measureIds: null, unitId: null };
    const shown = { kind: null, limit: () => CANDIDATES };
    return summaryOf(span, isReversed(span) ? NOTHING : await findChanges(db, asked, shown, scope));
  },
});
