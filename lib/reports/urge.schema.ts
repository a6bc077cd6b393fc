import { z } from "zod";
import { periodCode, unitCode } from "./matrix.schema";

export const urgeLateInput = z.object({
  period: periodCode,
  /** Empty: all that are late. */
  unit: unitCode.default("").transform((code) => code || null),
});
