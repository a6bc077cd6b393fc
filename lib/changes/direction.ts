import { type DateLight, RATINGS, type Rating } from "@/lib/progress/reading";

/** Whether what is said of a task fell, rose or neither. */
export type Direction = "WORSE" | "BETTER" | "EVEN";

/** How bad a rating is: 正常推进, 存在风险, 明显滞后. */
export const RATING_GRAVITY = Object.fromEntries(
  RATINGS.map((rating, gravity) => [rating, gravity]),
) as Record<Rating, number>;

/** How bad a light is. That a date draws near is nobody's doing: it is no worse than being on schedule. */
export const LIGHT_GRAVITY: Record<DateLight, number> = {
  DONE: 0,
  ON_SCHEDULE: 1,
  NEAR_DUE: 1,
  DONE_LATE: 2,
  BEHIND: 3,
  OVERDUE: 4,
};

/** What was not there before is held to have been in order, so that only a fall from it is told. */
export const UNRATED = RATING_GRAVITY.ON_TRACK;
export const UNLIT = LIGHT_GRAVITY.ON_SCHEDULE;

/** Null: nothing to tell. GONE: no approved report says anything any more. */
export function ratingDirection(before: Rating | null, after: Rating | null): Direction | "GONE" | null {
  if (before === after) return null;
  if (after === null) return "GONE";
  const fall = RATING_GRAVITY[after] - (before === null ? UNRATED : RATING_GRAVITY[before]);
  if (before === null && fall <= 0) return null;
  return fall > 0 ? "WORSE" : "BETTER";
}

export function lightDirection(before: DateLight | null, after: DateLight): Direction | null {
  if (before === after) return null;
  const fall = LIGHT_GRAVITY[after] - (before === null ? UNLIT : LIGHT_GRAVITY[before]);
  if (before === null && fall <= 0) return null;
  return fall === 0 ? "EVEN" : fall > 0 ? "WORSE" : "BETTER";
}
