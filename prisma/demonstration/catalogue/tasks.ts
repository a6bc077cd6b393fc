import { M12, M13, M14, M15 } from "./section-five";
import { M08, M09, M10, M11 } from "./section-four";
import { M05, M06, M07 } from "./section-three";
import { M01, M02, M03, M04 } from "./section-two";
import type { Sketch } from "./sketch";

/** Ten tasks of every measure, by the measure's code. */
export const CATALOGUE: Readonly<Record<string, readonly Sketch[]>> = {
  ...{ M01, M02, M03, M04, M05, M06, M07, M08 },
  ...{ M09, M10, M11, M12, M13, M14, M15 },
};
