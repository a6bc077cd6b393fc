import { dashboardChips } from "@/components/dashboard/filters";
import { dashboardInput } from "@/lib/dashboards/dashboard.schema";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

/** What every file of the dashboards says of itself: as of which day, and the filters in words. */
export async function headed(params: Params) {
  const standing = await ask(readStanding, params);
  return {
    standing,
    asOf: standing.date,
    chips: await dashboardChips(dashboardInput.parse(params), standing),
  };
}
