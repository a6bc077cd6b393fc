import type { NextRequest } from "next/server";
import { exportTrail } from "@/lib/audit/commands/export-trail";
import { openDownload } from "@/lib/web/download";
import { csvStream } from "./csv-stream";

/** The trail under the filters of the page as a file. Taking it is itself recorded, before the first row leaves. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const download = await openDownload(exportTrail, asked);
  if (download instanceof Response) return download;
  const { filter, below } = download.value;
  return new Response(await csvStream(filter, below, download.ask), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${download.today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
