import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadConversions } from "../conversion.policy";
import { conversionId } from "../conversion.schema";
import { readConversionPage } from "../conversion-page.store";

export const readConversion = query({
  name: "conversions.read-conversion",
  input: z.object({ id: conversionId }),
  allow: mayReadConversions,
  read: (db, { id }, scope, { today }) => readConversionPage(db, id, today, scope),
});
