import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { reviseIndicator } from "../indicator";
import { mayKeepIndicators } from "../indicator.policy";
import { reviseIndicatorInput } from "../indicator.schema";
import { lockIndicatorForRevision, updateIndicator } from "../indicator.store";
import { labelOf } from "../trail";

export const reviseIndicatorCommand = command({
  name: "indicators.revise-indicator",
  input: reviseIndicatorInput,
  load: lockIndicatorForRevision,
  record: (subject) => ({ type: "indicator", id: subject.id }),
  allow: mayKeepIndicators,
  decide: (subject, { code: _code, version: _version, ...wording }) => reviseIndicator(subject, wording),
  save: async (tx, wording, subject) => {
    await updateIndicator(tx, subject.id, wording, subject.named);
    return {
      value: { code: subject.code },
      records: [{ type: "indicator", id: subject.id, label: labelOf(subject), ...changed(subject, wording) }],
    };
  },
});
