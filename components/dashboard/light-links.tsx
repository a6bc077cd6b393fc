import { LightBadge } from "@/components/tasks/badges";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { useTexts } from "@/lib/i18n/translations";
import { GRAVEST_FIRST } from "@/lib/progress/cell";
import type { DateLight } from "@/lib/progress/reading";
import type { Params } from "@/lib/web/list-params";
import { dashboardHref } from "./address";

/** How many tasks each light shows for, gravest first, each the way to its tasks. */
export function LightLinks({ lights, params }: { lights: Record<DateLight, number>; params: Params }) {
  const t = useTexts("dashboard.lights");
  return (
    <Still as="ul" aria-label={t("title")} className="mb-5 flex flex-wrap gap-x-4 gap-y-1.5">
      {GRAVEST_FIRST.filter((light) => lights[light] > 0).map((light) => (
        <li key={light}>
          <Link
            href={dashboardHref("/dashboard/tasks", params, { light })}
            className="inline-flex min-h-6 items-center gap-1.5 tabular-nums"
          >
            <LightBadge light={light} />
            {lights[light]}
            <span className="sr-only">{t("show")}</span>
          </Link>
        </li>
      ))}
    </Still>
  );
}
