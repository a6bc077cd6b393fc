/** What waits for the office, in the order the desk shows it. The names are the anchors of the page. */
export const DESK_KINDS = [
  "reports",
  "wording",
  "unsigned",
  "instructions",
  "difficulties",
  "extensions",
  "completions",
  "strike-off",
] as const;

export type DeskKind = (typeof DESK_KINDS)[number];

/** At most so many of a kind stand on the desk; the rest is a link away. */
export const ON_THE_DESK = 5;
export const REPORTS_ON_THE_DESK = 10;
