import { query } from "@/lib/kernel/query";
import { mayReadInstitutions } from "../institution.policy";
import { listInstitutionsInput } from "../institution.schema";
import { listedInstitutions } from "../institution-list.store";

/** By words of the name, kind, province, and whether somebody has confirmed these. */
export const listInstitutions = query({
  name: "institutions.list-institutions",
  input: listInstitutionsInput,
  allow: mayReadInstitutions,
  read: (db, filter, scope, { today }) => listedInstitutions(db, filter, today, scope),
});
