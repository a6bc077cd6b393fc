import { readExportBatch } from "@/lib/audit/queries/read-export-batch";
import type { ExportRow } from "@/lib/audit/trail";
import type { TrailFilter } from "@/lib/audit/trail.schema";
import { instant, type Sheet, type SheetColumn, sheetOf, text } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { AskOn } from "@/lib/web/download";
import { trailChips } from "../trail-chips";
import { trailWords } from "../words";

type Asked = { filter: TrailFilter; below: string; events: number; today: CalendarDate };

/** The trail as it read when the export was recorded, newest first, a batch whenever the reader is ready for more. */
export async function trailSheet({ filter, below, events, today }: Asked, on: AskOn): Promise<Sheet> {
  const [t, chips] = await Promise.all([getTranslations("audit"), trailChips(filter)]);
  return sheetOf({
    name: t("title"),
    title: `audit-${today}`,
    asOf: today,
    filtersInWords: chips.map(({ label }) => label),
    columns: await trailColumns(),
    total: events,
    batches: async function* () {
      for (let upTo = below; ; ) {
        const batch = await on(readExportBatch, { filter, below: upTo });
        const last = batch.at(-1);
        if (!last) return;
        yield batch;
        upTo = last.id;
      }
    },
  });
}

/** All an event holds: more than a line of the page shows. */
async function trailColumns(): Promise<SheetColumn<ExportRow>[]> {
  const [t, words] = await Promise.all([getTranslations("audit.csv"), trailWords()]);
  const column = (
    key: Parameters<typeof t>[0],
    value: (row: ExportRow) => string | null,
  ): SheetColumn<ExportRow> => ({ ...text(value), label: t(key) });
  return [
    column("id", (row) => row.id),
    { ...instant((row) => row.at), label: t("at") },
    column("use-case", (row) => `${words.act(row.useCase)} [${row.useCase}]`),
    column("outcome", (row) => words.outcome(row.outcome)),
    column("person", (row) => row.personName),
    column("person-id", (row) => row.personId),
    column("role", (row) => row.role && words.role(row.role)),
    column("unit", (row) => row.unitCode),
    column("type", (row) => words.recordType(row.recordType)),
    column("record", (row) => row.recordId),
    column("label", (row) => row.recordLabel),
    column("address", (row) => row.address),
    column("request", (row) => row.requestId),
    column("before", (row) => asJson(row.before)),
    column("after", (row) => asJson(row.after)),
  ];
}

function asJson(value: unknown): string | null {
  return value ? JSON.stringify(value) : null;
}
