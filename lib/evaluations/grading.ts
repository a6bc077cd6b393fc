import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** A grade (分级) an owner may give, 1 the highest. Its names are ours to set: none were published. */
export type GradeLabel = { id: number; nameZh: string; nameEn: string; retired: boolean; version: number };

export const MOST_GRADES = 12;

export type Grading = { grade: number; on: CalendarDate; basis: string };

/** The owner's own grade. The latest that stands is in force, so none can be dated before it. */
export function gradePatent(
  { labels, latest }: { labels: readonly GradeLabel[]; latest: Pick<Grading, "grade" | "on"> | null },
  grading: Grading,
  today: CalendarDate,
): Grading | Refusal {
  const label = labels.find(({ id }) => id === grading.grade);
  if (!label) return refuse("grading.unknown-grade", { field: "grade" });
  if (label.retired) return refuse("grading.retired-grade", { field: "grade" });
  if (grading.on > today) return refuse("grading.later", { field: "on" });
  if (latest && grading.on < latest.on) return refuse("grading.before-latest", { field: "on" });
  if (latest && grading.on === latest.on && grading.grade === latest.grade) return refuse("nothing-changed");
  return grading;
}

type Names = Pick<GradeLabel, "nameZh" | "nameEn">;

/** A further grade, below those there are. */
export function addGradeLabel(labels: readonly GradeLabel[], names: Names): GradeLabel | Refusal {
  if (labels.length >= MOST_GRADES) return refuse("grade-label.too-many");
  if (isTaken(labels, names)) return refuse("grade-label.name-taken", { field: "nameZh" });
  const id = Math.max(0, ...labels.map((label) => label.id)) + 1;
  return { id, ...names, retired: false, version: 1 };
}

/** Its names, and whether it is still given. Patents keep the grade they have. */
export function reviseGradeLabel(
  label: GradeLabel,
  others: readonly GradeLabel[],
  revised: Names & { retired: boolean },
): (Names & { retired: boolean }) | Refusal {
  if (isTaken(others, revised)) return refuse("grade-label.name-taken", { field: "nameZh" });
  const usable = others.some(({ retired }) => !retired);
  if (revised.retired && !usable) return refuse("grade-label.last-in-use", { field: "retired" });
  const { nameZh, nameEn, retired } = label;
  const same = nameZh === revised.nameZh && nameEn === revised.nameEn && retired === revised.retired;
  return same ? refuse("nothing-changed") : revised;
}

function isTaken(labels: readonly GradeLabel[], names: Names): boolean {
  return labels.some(({ nameZh, nameEn }) => nameZh === names.nameZh || nameEn === names.nameEn);
}
