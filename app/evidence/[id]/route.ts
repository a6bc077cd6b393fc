import type { NextRequest } from "next/server";
import { handOutEvidence } from "@/lib/web/evidence-download";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params;
  return handOutEvidence(id, request.nextUrl.searchParams.get("inline") === "1");
}
