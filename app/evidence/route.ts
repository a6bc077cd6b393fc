import type { NextRequest } from "next/server";
import { ownEvidence } from "@/lib/web/evidence-download";
import { receiveEvidence } from "@/lib/web/evidence-upload";

const NO_STORE = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** `/evidence?task=M01-03&name=清单.pdf`, the file itself being the body. */
export async function POST(request: NextRequest): Promise<Response> {
  const asked = request.nextUrl.searchParams;
  const { status, body } = await receiveEvidence(request, {
    taskCode: asked.get("task") ?? "",
    name: asked.get("name") ?? "",
  });
  return Response.json(body, { status, headers: NO_STORE });
}

/** The own unit's files on a task, for a form that holds their ids only. */
export async function GET(request: NextRequest): Promise<Response> {
  const { status, files } = await ownEvidence(request.nextUrl.searchParams.get("task") ?? "");
  return Response.json(files, { status, headers: NO_STORE });
}
