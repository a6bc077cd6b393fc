import { command } from "@/lib/kernel/command";
import { mayReadTrail } from "../trail.policy";
import { trailFilter } from "../trail.schema";
import { measureExport } from "../trail.store";

/** Taking the trail out of the house is an act like any other, and leaves its own event. */
export const exportTrail = command({
  name: "audit.export",
  input: trailFilter,
  load: (tx, filter) => measureExport(tx, filter),
  allow: mayReadTrail,
  decide: ({ events, below }, filter) => ({ filter, events, below }),
  save: async (_tx, { filter, events, below }) => {
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
    const after = { ...given, events, format: "csv" };
    return {
      value: { filter, below },
      records: [{ type: "audit-trail", id: "export", label: "csv", after }],
    };
  },
});
