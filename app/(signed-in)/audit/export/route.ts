import type { NextRequest } from "next/server";
import { exportTrail } from "@/lib/audit/commands/export-trail";
import { sequenceSoon } from "@/lib/audit/sequencer";
import { runCommand } from "@/lib/kernel/run";
import { actContext } from "@/lib/web/context";
import { csvStream } from "./csv-stream";

const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  unavailable: 503,
  invalid: 400,
  refused: 409,
  stale: 409,
} as const;

/** The trail under the filters of the page as a file. Taking it is itself recorded, before the first row leaves. */
export async function GET(request: NextRequest): Promise<Response> {
  const context = await actContext();
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const outcome = await runCommand(exportTrail, asked, context, { afterCommit: sequenceSoon });
  if (outcome.kind !== "done") return new Response(null, { status: STATUS[outcome.kind] });
  const { filter, below } = outcome.value;
  return new Response(await csvStream(filter, below, context), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${context.today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
