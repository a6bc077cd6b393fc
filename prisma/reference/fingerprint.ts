import { createHash } from "node:crypto";
import { calendarYears } from "./calendar";
import { documents } from "./documents";
import { firstSheet, gradeLabels, scoringScenes } from "./evaluations";
import { indicators } from "./indicators";
import { measures } from "./measures";
import { meetings } from "./meetings";
import { observations } from "./observations";
import { plan, planEvents } from "./plan";
import { sources } from "./sources";
import { targets } from "./targets";
import { themes } from "./themes";
import { memberships, units } from "./units";
import { universities } from "./universities";
import { rulesVersions } from "./working-rules";

/** Names this version of the reference data: equal data, equal fingerprint. */
export function referenceFingerprint(): string {
  const everything = [
    sources,
    units,
    plan,
    planEvents,
    themes,
    measures,
    documents,
    indicators,
    observations,
    targets,
    memberships,
    meetings,
    rulesVersions,
    calendarYears,
    gradeLabels,
    scoringScenes,
    firstSheet,
    universities,
  ];
  return createHash("sha256").update(JSON.stringify(everything)).digest("hex");
}
