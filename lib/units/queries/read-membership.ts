import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { recordId } from "@/lib/kernel/validation";
import { findMembership } from "../membership.store";
import { mayKeepUnits } from "../unit.policy";

/** A membership with what speaks for it, for the coordinator who edits it. */
export const readMembership = query({
  name: "units.read-membership",
  input: z.object({ membershipId: recordId }),
  allow: mayKeepUnits,
  read: (db, { membershipId }, scope) => findMembership(db, membershipId, scope),
});
