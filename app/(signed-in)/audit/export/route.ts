import type { NextRequest } from "next/server";
import { exportTrail } from "@/lib/audit/commands/export-trail";
import { FRAMED } from "@/lib/exports/framed-file";
import { csvParts } from "@/lib/exports/write-csv";
import { workbookParts } from "@/lib/exports/write-workbook";
import { askOn, openDownload } from "@/lib/web/download";
import { fileResponse } from "@/lib/web/file-response";
import { aboutOf } from "@/lib/web/hand-out-list";
import { trailSheet } from "./trail-sheet";

/** The trail under the filters of the page as a file. Taking it is itself recorded, before the first row leaves. */
export async function GET(request: NextRequest): Promise<Response> {
  const download = await openDownload(exportTrail, Object.fromEntries(request.nextUrl.searchParams));
  if (download instanceof Response) return download;
  const { format, ...asked } = download.value;
  const sheet = await trailSheet({ ...asked, today: download.today }, await askOn());
  const parts =
    format === "csv" ? csvParts(sheet) : workbookParts([sheet], await aboutOf(sheet, asked.events));
  return fileResponse(parts, {
    ...{ format, rows: asked.events, framed: request.headers.get("accept") === FRAMED },
    ...{ stem: sheet.title, plainStem: sheet.title },
  });
}
