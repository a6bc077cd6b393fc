import type { NextRequest } from "next/server";
import { FRAMED } from "@/lib/exports/framed-file";
import { FORMATS, isExportedList } from "@/lib/exports/list-name";
import { askOn } from "@/lib/web/download";
import { handOutList } from "@/lib/web/hand-out-list";
import { readParams } from "@/lib/web/list-params";
import { REGISTRY } from "./registry";

type Props = { params: Promise<{ list: string }> };

/** A list or matrix as a file: the rows, columns and filters of its page, to whoever may open the page. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { list } = await params;
  const asked = Promise.resolve(Object.fromEntries(request.nextUrl.searchParams));
  const { format: wanted, part, page: _page, ...filter } = await readParams(asked);
  const format = FORMATS.find((one) => one === wanted);
  if (!isExportedList(list) || !format) return new Response(null, { status: 404 });
  const sheets = await REGISTRY[list](filter, await askOn());
  const framed = request.headers.get("accept") === FRAMED;
  return handOutList({ list, format, filter, part: Number(part ?? 0), framed }, sheets);
}
