import { countUnread } from "@/lib/notices/queries/count-unread";
import { ask } from "@/lib/web/read";

/** The bell asks anew on every page the reader turns to: the frame around the pages is not drawn again. */
export async function GET(): Promise<Response> {
  return Response.json(await ask(countUnread, {}), { headers: { "cache-control": "no-store" } });
}
