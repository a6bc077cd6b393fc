import { query } from "@/lib/kernel/query";
import { mayReadConversions } from "../conversion.policy";
import { listConversionsInput } from "../conversion.schema";
import { listedConversions } from "../conversion-list.store";

/** By kind, reporting unit, month of signing, filing, amount and words. */
export const listConversions = query({
  name: "conversions.list-conversions",
  input: listConversionsInput,
  allow: mayReadConversions,
  read: (db, filter, scope, { today }) => listedConversions(db, filter, today, scope),
});
