import type { NextRequest } from "next/server";
import { receiveProof } from "@/lib/web/proof-files";

/** `/evidence/proofs?name=合同.pdf`, the file itself being the body. Below /evidence, which the proxy leaves alone. */
export async function POST(request: NextRequest): Promise<Response> {
  const { status, body } = await receiveProof(request, request.nextUrl.searchParams.get("name") ?? "");
  return Response.json(body, {
    status,
    headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}
