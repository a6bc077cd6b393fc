import type { NextRequest } from "next/server";
import { takeOut } from "@/lib/exports/commands/take-out";
import { MOST_SHEET_ROWS } from "@/lib/exports/list-name";
import { sheetOf, text } from "@/lib/exports/sheet";
import { csvParts } from "@/lib/exports/write-csv";
import { workbookParts } from "@/lib/exports/write-workbook";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { readRefused } from "@/lib/patent-imports/queries/read-refused";
import { type AskOn, askOn, openDownload } from "@/lib/web/download";
import { fileResponse } from "@/lib/web/file-response";
import { aboutOf } from "@/lib/web/hand-out-list";
import { ask } from "@/lib/web/read";
import { reasonWords } from "../problem-words";

type Props = { params: Promise<{ id: string }> };

/** The refused rows as they stood in the file, each with its reasons, to be put right and sent again. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { id } = await params;
  const asked = request.nextUrl.searchParams.get("format") === "csv" ? "csv" : "xlsx";
  const { fileName, columns, total } = await ask(readRefused, { importId: id });
  const [t, words] = await Promise.all([getTranslations("patent-imports"), reasonWords()]);
  const format = total > MOST_SHEET_ROWS ? "csv" : asked;
  const [filter, on] = [{ refused: id }, await askOn()];
  const download = await openDownload(takeOut, { list: "patent-imports", format, filter, rows: total });
  if (download instanceof Response) return download;
  type Row = { line: number; cells: string[]; reasons: Parameters<typeof words>[0][] };
  const sheet = sheetOf<Row>({
    ...{ name: t("refused-file.name"), title: fileName, asOf: download.today, filtersInWords: [] },
    columns: [
      { ...text<Row>(({ line }) => String(line)), label: t("refused-file.line") },
      ...columns.map((label, index) => ({ ...text<Row>(({ cells }) => cells[index] ?? ""), label })),
      { ...text<Row>(({ reasons }) => reasons.map(words).join("\n")), label: t("refused-file.reasons") },
    ],
    total,
    batches: () => batches(id, on),
  });
  const parts = format === "csv" ? csvParts(sheet) : workbookParts([sheet], await aboutOf(sheet, total));
  const stem = `${fileName.replace(/\.[^.]+$/, "")} ${t("refused-file.name")}`;
  return fileResponse(parts, {
    format,
    rows: total,
    framed: false,
    stem,
    plainStem: `patents-refused-${id}`,
  });
}

/** From line to line, as there may be millions. */
async function* batches(importId: string, on: AskOn) {
  for (let after = 0; ; ) {
    const { rows } = await on(readRefused, { importId, after, take: EXPORT_BATCH });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.line;
  }
}
