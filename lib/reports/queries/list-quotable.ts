import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayWriteReports } from "../report.policy";
import { reportKey } from "../report.schema";
import { findReporting } from "../report-facts.store";

/** What the supporting units have handed in for a period, for the lead unit to quote. */
export const listQuotable = query({
  name: "reports.list-quotable",
  input: z.object(reportKey),
  allow: mayWriteReports,
  read: async (db, key, scope) => {
    const found = await findReporting(db, key, scope);
    return found && { quotable: found.quotable };
  },
});
