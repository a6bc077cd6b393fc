import type { NextRequest } from "next/server";
import { getTranslations } from "@/lib/i18n/translations";
import { readRefused } from "@/lib/ledgers/queries/read-refused";
import { refusedAsCsv, refusedAsWorkbook } from "@/lib/ledgers/write-refused";
import { ask } from "@/lib/web/read";
import { problemWords } from "../problem-words";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The refused rows as they stood in the file, each with its reasons, to be put right and sent again. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const format = request.nextUrl.searchParams.get("format") === "csv" ? "csv" : "xlsx";
  const { columns, rows } = await ask(readRefused, { ledgerId: id });
  const [t, words] = await Promise.all([getTranslations("ledgers"), problemWords(columns)]);
  const headings = [t("refused-file.row"), ...columns, t("refused-file.reasons")];
  const file = {
    sheetName: t("refused-file.name"),
    rows: [
      headings,
      ...rows.map(({ line, problems }) => [
        String(line.row),
        ...line.texts,
        problems
          .filter(({ kind }) => kind === "refuse")
          .map(words)
          .join("\n"),
      ]),
    ],
  };
  const bytes = format === "csv" ? refusedAsCsv(file) : await refusedAsWorkbook(file);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="ledger-refused-${id.slice(-8)}.${format}"`,
      "cache-control": "no-store",
    },
  });
}
