import { changed } from "@/lib/audit/changed";
import type { Wording } from "./task";

/** A wording as the trail and the history show it: lists as lines of text. */
export function wordingTrail(wording: Wording): Record<string, string | number> {
  const { units, milestones, indicators, ...plain } = wording;
  return {
    ...plain,
    units: lines(units.map(({ unitCode, role, part, dueOn }) => [ROLE[role], unitCode, dueOn, part])),
    milestones: lines(milestones.map(({ title, dueOn, share }) => [dueOn, `${share}%`, title])),
    indicators: lines(indicators.map(({ name, target, unitOfMeasure }) => [name, target, unitOfMeasure])),
  };
}

/** Of a change, the fields that differ. */
export function wordingChange(before: Wording, after: Wording) {
  return changed(wordingTrail(before), wordingTrail(after));
}

const ROLE = { LEAD: "牵头", SUPPORT: "配合" } as const;

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.filter(Boolean).join(" · ")).join("\n");
}
