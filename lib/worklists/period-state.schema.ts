import { z } from "zod";
import { oneOfOrAll, pageNumber, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { recordId } from "@/lib/kernel/validation";
import { partRole } from "@/lib/progress/progress.schema";
import { DATE_LIGHTS } from "@/lib/progress/reading";
import { isPeriodCode } from "@/lib/reports/period";
import { unitCode } from "@/lib/units/unit.schema";
import { AGES } from "./ageing";
import { WAITING_NAMES, WHOM_SORTS } from "./waiting";
import { WORKLOAD_ACTS } from "./workload";

const ticked = z
  .enum(["1"])
  .optional()
  .catch(undefined)
  .transform((value) => value === "1");

/** Of the address: which period and which unit. Anything else means the latest, and all. */
const shown = {
  period: z.string().refine(isPeriodCode).nullable().catch(null).default(null),
  unit: unitCode.nullable().catch(null).default(null),
};

export const readPeriodStateInput = z.object({ ...shown, sort: sortKey(WHOM_SORTS, "-late") });

const A_PAGE = 50;

export const listWaitingInput = z.object({
  ...shown,
  kind: z.enum(WAITING_NAMES),
  age: oneOfOrAll(AGES),
  late: ticked,
  page: pageNumber,
  take: rowsAtATime(A_PAGE),
});

export const readWorkloadInput = z.object(shown);

export const readReopenedInput = z.object(shown);

export const listDecisionsInput = z.object({
  ...shown,
  by: recordId.nullable().catch(null).default(null),
  act: oneOfOrAll(WORKLOAD_ACTS),
  page: pageNumber,
  take: rowsAtATime(A_PAGE),
});

export const readEvidenceCoverageInput = z.object({ ...shown, all: ticked });

export const readUnitStandingInput = z.object({ code: unitCode });

export const listUnitPartsInput = z.object({
  code: unitCode,
  role: partRole,
  light: oneOfOrAll(DATE_LIGHTS),
});

export const readUnitPeriodInput = z.object({ code: unitCode, period: z.string().refine(isPeriodCode) });
