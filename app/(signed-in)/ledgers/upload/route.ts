import type { NextRequest } from "next/server";
import { receiveLedger } from "@/lib/web/ledger-upload";

const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** `/ledgers/upload?name=台账.xlsx&sheet=`, the file itself being the body. */
export async function POST(request: NextRequest): Promise<Response> {
  const asked = request.nextUrl.searchParams;
  const { status, body } = await receiveLedger(request, {
    name: asked.get("name") ?? "",
    sheet: asked.get("sheet") ?? "",
  });
  return Response.json(body, { status, headers: HEADERS });
}
