import { getTranslations } from "next-intl/server";
import { BYTE_ORDER_MARK, csvLine } from "@/lib/audit/csv";
import { readExportBatch } from "@/lib/audit/queries/read-export-batch";
import type { ExportRow } from "@/lib/audit/trail";
import type { TrailFilter } from "@/lib/audit/trail.schema";
import type { AskAgain } from "@/lib/web/download";
import { trailWords } from "../words";

const COLUMNS = [
  "id",
  "at",
  "use-case",
  "outcome",
  "person",
  "person-id",
  "role",
  "unit",
  "type",
  "record",
  "label",
  "address",
  "request",
  "before",
  "after",
] as const;

const BEIJING = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The trail as it reads now, newest first, a batch whenever the reader is ready for more. */
export async function csvStream(
  filter: TrailFilter,
  upTo: string,
  ask: AskAgain,
): Promise<ReadableStream<Uint8Array>> {
  const [t, words] = await Promise.all([getTranslations("audit"), trailWords()]);
  const encoder = new TextEncoder();
  let below = upTo;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(
        encoder.encode(BYTE_ORDER_MARK + csvLine(COLUMNS.map((column) => t(`csv.${column}`)))),
      );
    },
    async pull(controller) {
      const batch = await ask(readExportBatch, { filter, below });
      // A file that ends early must not pass for a whole one: the download breaks off.
      if (batch.kind !== "done") return controller.error(new Error(`export stopped: ${batch.kind}`));
      const last = batch.value.at(-1);
      if (!last) return controller.close();
      below = last.id;
      controller.enqueue(encoder.encode(batch.value.map((row) => lineOf(row, words)).join("")));
    },
  });
}

function lineOf(row: ExportRow, words: Awaited<ReturnType<typeof trailWords>>): string {
  return csvLine([
    row.id,
    BEIJING.format(row.at),
    `${words.act(row.useCase)} [${row.useCase}]`,
    words.outcome(row.outcome),
    row.personName,
    row.personId ?? "",
    row.role ? words.role(row.role) : "",
    row.unitCode ?? "",
    words.recordType(row.recordType),
    row.recordId,
    row.recordLabel,
    row.address,
    row.requestId,
    row.before ? JSON.stringify(row.before) : "",
    row.after ? JSON.stringify(row.after) : "",
  ]);
}
