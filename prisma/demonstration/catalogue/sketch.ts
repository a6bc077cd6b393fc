import type { UnitCode } from "@/prisma/reference/units";

/**
 * A task as the catalogue writes it down. The titles follow the wording of the measure; what is to be
 * handed in, by whom and by when is invented.
 */
export type Sketch = readonly [
  title: string,
  titleEn: string,
  /** What it is about, as it stands in the parts and reports. */
  topic: string,
  deliverable: string,
  acceptance: string,
  lead: UnitCode,
  /** Codes, separated by blanks. */
  supports: string,
  indicator?: readonly [name: string, unitOfMeasure: string, target: number],
];
