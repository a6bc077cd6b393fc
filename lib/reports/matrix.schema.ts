import { z } from "zod";
import { isPeriodCode } from "./period";

export const periodCode = z
  .string()
  .trim()
  .refine(isPeriodCode, { params: { code: "format" } });

export const unitCode = z.string().trim().max(16);
