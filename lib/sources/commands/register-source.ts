import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepSources } from "../source.policy";
import { registerSourceInput } from "../source.schema";
import { insertSource, lockSourceNumbering } from "../source.store";
import { registerSource } from "../source-registration";

export const registerSourceCommand = command({
  name: "sources.register-source",
  input: registerSourceInput,
  load: lockSourceNumbering,
  allow: mayKeepSources,
  decide: (numbering, particulars, { today }) => registerSource(numbering, particulars, today),
  save: async (tx, registration) => {
    await insertSource(tx, registration);
    const { id, ...after } = registration;
    return {
      value: { id },
      records: [{ type: "source", id, label: `${id} ${registration.titleZh}`, before: null, after }],
    };
  },
  constraints: { source_link_vouched: refuse("source.link-not-vouched", { field: "url" }) },
});
