import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { useTexts } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { dashboardHref } from "./address";

export const DASHBOARD_TABS = {
  overview: "/dashboard",
  matrix: "/dashboard/matrix",
  units: "/dashboard/units",
  attention: "/dashboard/attention",
  indicators: "/dashboard/indicators",
  tasks: "/dashboard/tasks",
} as const;
export type DashboardTab = keyof typeof DASHBOARD_TABS;

export function Tabs({ current, params }: { current: DashboardTab; params: Params }) {
  const t = useTexts("dashboard.tabs");
  return (
    <Still
      as="nav"
      aria-label={t("label")}
      className="no-print mb-4 overflow-x-auto border-b border-line-strong"
    >
      <ul className="flex gap-1">
        {(Object.keys(DASHBOARD_TABS) as DashboardTab[]).map((tab) => (
          <li key={tab}>
            <Link
              href={dashboardHref(DASHBOARD_TABS[tab], params)}
              aria-current={tab === current ? "page" : undefined}
              className={clsx(
                "-mb-px inline-flex min-h-9 items-center border-b-2 px-3 whitespace-nowrap no-underline hover:no-underline",
                tab === current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-ink-soft hover:border-line-strong",
              )}
            >
              {t(tab)}
            </Link>
          </li>
        ))}
      </ul>
    </Still>
  );
}
