import type { NextRequest } from "next/server";
import { receiveImport } from "@/lib/web/patent-import-upload";

const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** `/patents/imports/upload?name=专利.csv&source=&unit=`, the file itself being the body. */
export async function POST(request: NextRequest): Promise<Response> {
  const asked = request.nextUrl.searchParams;
  const { status, body } = await receiveImport(request, {
    name: asked.get("name") ?? "",
    source: asked.get("source") ?? "",
    unit: asked.get("unit") ?? "",
  });
  return Response.json(body, { status, headers: HEADERS });
}
