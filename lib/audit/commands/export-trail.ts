import { MOST_ROWS_IN_WORKBOOK } from "@/lib/exports/workbook-cell";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayReadTrail } from "../trail.policy";
import { trailExport } from "../trail.schema";
import { measureExport } from "../trail.store";

/** Taking the trail out of the house is an act like any other, and leaves its own event. */
export const exportTrail = command({
  name: "audit.export",
  input: trailExport,
  load: (tx, { format: _format, ...filter }) => measureExport(tx, filter),
  allow: mayReadTrail,
  decide: ({ events, below }, { format, ...filter }) =>
    format === "xlsx" && events > MOST_ROWS_IN_WORKBOOK
      ? refuse("export.too-long", { params: { rows: events, most: MOST_ROWS_IN_WORKBOOK } })
      : { filter, format, events, below },
  save: async (_tx, { filter, format, events, below }) => {
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
    const after = { ...given, events, format };
    return {
      value: { filter, format, events, below },
      records: [{ type: "audit-trail", id: "export", label: format, after }],
    };
  },
});
