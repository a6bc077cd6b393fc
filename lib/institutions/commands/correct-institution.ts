import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { correctInstitution } from "../institution";
import { mayCorrectInstitutions } from "../institution.policy";
import { correctInstitutionInput } from "../institution.schema";
import { lockInstitution, saveCorrection } from "../institution.store";

/** What an institution is and where, said by somebody who knows: its patents are counted so from then on. */
export const correctInstitutionCommand = command({
  name: "institutions.correct-institution",
  input: correctInstitutionInput,
  load: (tx, { id }, scope) => lockInstitution(tx, id, scope),
  record: ({ id }) => ({ type: "institution", id: String(id) }),
  allow: mayCorrectInstitutions,
  longest: 120_000, // the largest is the first holder of tens of thousands of patents, each found by every term of its row
  decide: (institution, { kind, province, reason }) =>
    correctInstitution(institution, { kind, province, reason }),
  save: async (tx, { reason, ...said }, { id, name, kind, province, confirmed }) => {
    const patents = await saveCorrection(tx, id, said);
    const { before, after } = changed({ kind, province, confirmed }, { ...said, confirmed: true });
    const record = { type: "institution", id: String(id), label: name };
    return { value: { id, patents }, records: [{ ...record, before, after: { ...after, reason, patents } }] };
  },
});
