import { query } from "@/lib/kernel/query";
import { mayReadInstitutions } from "../institution.policy";
import { readInstitutionInput } from "../institution.schema";
import { readInstitutionPage } from "../institution-page.store";

export const readInstitution = query({
  name: "institutions.read-institution",
  input: readInstitutionInput,
  allow: mayReadInstitutions,
  read: (db, { id }, scope, { today }) => readInstitutionPage(db, id, today, scope),
});
