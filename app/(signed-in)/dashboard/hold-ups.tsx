import { dashboardHref } from "@/components/dashboard/address";
import { HoldUpTable } from "@/components/dashboard/hold-up-table";
import { LackBars } from "@/components/dashboard/lack-bars";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { listHoldUps } from "@/lib/dashboards/queries/list-hold-ups";
import type { StandingView } from "@/lib/dashboards/standing";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

const SHOWN = 8;

/** Who holds the plan up, and why. */
export async function HoldUps({ standing, params }: { standing: StandingView; params: Params }) {
  const [view, t] = [
    await ask(listHoldUps, { ...params, limit: SHOWN }),
    await getTranslations("dashboard.hold-ups"),
  ];
  const aside = (
    <>
      {t("aside", { count: view.count, overdue: view.overdue })}
      {" · "}
      <Link href={dashboardHref("/dashboard/tasks", params, { sort: "gap" })} className="underline">
        {t("all", { count: view.count })}
      </Link>
    </>
  );
  return (
    <Section id="hold-ups" title={t("title")} aside={aside} flush>
      <div className="grid lg:grid-cols-[19rem_1fr]">
        <div className="border-b border-line px-4 py-3 lg:border-e lg:border-b-0">
          <h3 className="mb-2 text-sm font-semibold">{t("units")}</h3>
          <LackBars standing={standing} params={params} />
        </div>
        <div className="min-w-0">
          <h3 className="px-4 pt-3 pb-1 text-sm font-semibold">{t("tasks")}</h3>
          <HoldUpTable rows={view.rows} />
        </div>
      </div>
    </Section>
  );
}
