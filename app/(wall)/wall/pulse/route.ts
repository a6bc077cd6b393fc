import { mayReadPlanProgress } from "@/lib/progress/progress.policy";
import { currentActor } from "@/lib/web/actor";

export const dynamic = "force-dynamic";

/** Whether the wall would get its figures if it asked: felt before every refresh, see use-refresh.ts. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const status = actor === null ? 401 : mayReadPlanProgress(actor) ? 204 : 403;
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
