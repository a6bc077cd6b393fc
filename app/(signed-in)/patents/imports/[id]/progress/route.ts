import type { NextRequest } from "next/server";
import { readProgress } from "@/lib/patent-imports/queries/read-progress";
import { ask } from "@/lib/web/read";

/** How far an import is, for the page that shows it. */
export async function GET(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const progress = await ask(readProgress, { importId: id });
  return Response.json(progress, { headers: { "cache-control": "no-store" } });
}
