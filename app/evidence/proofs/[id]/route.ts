import type { NextRequest } from "next/server";
import { handOutProof } from "@/lib/web/proof-files";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params;
  return handOutProof(id, request.nextUrl.searchParams.get("inline") === "1");
}
