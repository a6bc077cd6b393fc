import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadPlan } from "../plan.policy";
import { countMembers, findCurrentPlan } from "../plan.store";
import { currentDueOn, type TargetView } from "../target";
import { findTargets } from "../target.store";
import { findThemesWithMeasures } from "../theme.store";
import { inTimelineOrder, type TimelineEntry, windowElapsed } from "../timeline";
import { findTimelineEntries } from "../timeline.store";

/** The plan at a glance: its window and how much of it is gone, themes and measures, targets, timeline. */
export const readOverview = query({
  name: "plan.read-overview",
  input: z.object({}),
  allow: mayReadPlan,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const [themes, targets, entries, memberCount] = await Promise.all([
      findThemesWithMeasures(db, plan.id, scope),
      findTargets(db, plan.id, scope),
      findTimelineEntries(db, plan.id, scope),
      countMembers(db, plan.id, today, scope),
    ]);
    const timeline = inTimelineOrder([...entries, ...targets.flatMap(dueDates)]);
    return { plan, themes, targets, timeline, memberCount, today, elapsed: windowElapsed(plan, today) };
  },
});

/** The date that holds now, and the original beside it when it was moved. */
function dueDates(target: TargetView): TimelineEntry[] {
  const current = currentDueOn(target);
  if (current === null) return [];
  const { code, titleZh, titleEn, originalDueOn } = target;
  const common = { precision: "DAY" as const, titleZh, titleEn, href: `/plan#${code}` };
  const now: TimelineEntry = { ...common, kind: "target", key: `target-${code}`, date: current };
  if (originalDueOn === null || originalDueOn === current) return [now];
  return [now, { ...common, kind: "original-date", key: `original-${code}`, date: originalDueOn }];
}
