import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { asOf } from "@/lib/progress/as-of";
import { periodOfDate, periodsBetween } from "@/lib/reports/period";
import { FIRST_LINES, totalOf } from "../change";
import { type ChangesView, NOTHING } from "../change-view";
import { asksSinceMeetings, mayReadChanges } from "../changes.policy";
import { readChangesInput } from "../changes.schema";
import { findChanges, findVisible } from "../changes.store";
import { findChoices, findMeetingsHeld } from "../choices.store";
import { isReversed, spanOf } from "../span";
import { findNearest } from "../task-changes.store";

/** What changed since a day, a period or a meeting, until a day. */
export const readChanges = query({
  name: "changes.read-changes",
  input: readChangesInput,
  allow: mayReadChanges,
  kept: true,
  read: async (db, input, scope, context): Promise<ChangesView | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const until = asOf(input.until, context);
    const [meetings, { themes, units }, visible] = await Promise.all([
      findMeetingsHeld(db, plan.id, until.date, scope),
      findChoices(db, plan.id, scope),
      findVisible(db, plan.id, scope),
    ]);
    const span = spanOf(input.since, until, meetings, asksSinceMeetings(context.actor));
    const measures = themes.flatMap((theme) =>
      theme.measures.map((measure) => ({ ...measure, themeCode: theme.code })),
    );
    const narrowed = measures.filter(
      ({ code, themeCode }) =>
        (input.measure === null || code === input.measure) &&
        (input.theme === null || themeCode === input.theme),
    );
    const unit = units.find(({ code }) => code === input.unit);
    const asked = {
      ...{ planId: plan.id, from: span.from, until, visible },
      measureIds: input.measure || input.theme ? narrowed.map(({ id }) => id) : null,
      unitId: unit?.id ?? null,
    };
    const limit = (section: string) => (section === input.all ? input.most : FIRST_LINES);
    const reversed = isReversed(span);
    const changes = reversed ? NOTHING : await findChanges(db, asked, { kind: input.kind, limit }, scope);
    return {
      ...changes,
      span,
      choices: {
        meetings,
        periods: periodsBetween(periodOfDate(plan.windowStart), periodOfDate(until.date)).toReversed(),
        themes: themes.map(({ measures: _measures, ...theme }) => theme),
        measures: measures.map(({ id: _id, ...measure }) => measure),
        units: units.map(({ id: _id, ...names }) => names),
      },
      nearest: reversed || totalOf(changes.counts) > 0 ? null : await findNearest(db, asked, scope),
    };
  },
});
