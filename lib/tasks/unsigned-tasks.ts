import { groupedBy } from "@/lib/kernel/grouped-by";
import type { UnsignedLine } from "./task-view";

export type UnsignedTask = Pick<UnsignedLine, "code" | "title" | "titleEn" | "since" | "signBy" | "age"> & {
  units: UnsignedLine["unit"][];
};

/** The tasks past their signing date, each once, with the units that are missing. */
export function overdueTasks(lines: readonly UnsignedLine[]): UnsignedTask[] {
  const overdue = lines.filter(({ state }) => state === "OVERDUE");
  return [...groupedBy(overdue, ({ code }) => code).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const { code, title, titleEn, since, signBy, age } = first;
    return [{ code, title, titleEn, since, signBy, age, units: of.map(({ unit }) => unit) }];
  });
}
