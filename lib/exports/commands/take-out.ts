import { MESSAGES } from "@/lib/i18n/messages";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayTakeOut } from "../export.policy";
import { takeOutInput } from "../export.schema";
import { MOST_ROWS_IN_WORKBOOK } from "../workbook-cell";

/** Taking a list out of the house is an act, and leaves its own event before the first row leaves. */
export const takeOut = command({
  name: "exports.take-out",
  input: takeOutInput,
  load: async (_tx, asked) => asked,
  allow: (actor) => mayTakeOut(actor),
  decide: (asked) =>
    asked.format === "xlsx" && asked.rows > MOST_ROWS_IN_WORKBOOK
      ? refuse("export.too-long", { params: { rows: asked.rows, most: MOST_ROWS_IN_WORKBOOK } })
      : asked,
  save: async (_tx, { list, format, filter, rows }) => ({
    value: { rows },
    records: [
      {
        type: "export",
        id: list,
        label: `${MESSAGES.zh.exports.list[list]} · ${format}`,
        after: { format, rows, filter },
      },
    ],
  }),
});
