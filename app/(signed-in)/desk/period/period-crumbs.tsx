import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReview } from "@/lib/reports/decision.policy";
import { requireActor } from "@/lib/web/read";

type Props = {
  /** Of a page below the state of the period. */
  here?: string;
  params?: Record<string, string>;
};

/** From the desk for those who have one, from the periods for the others. */
export async function PeriodCrumbs({ here, params = {} }: Props) {
  const [t, review, shell, actor] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("review"),
    getTranslations("shell"),
    requireActor(),
  ]);
  const kept = new URLSearchParams(
    Object.entries(params).filter(([name]) => name === "period" || name === "unit"),
  ).toString();
  const above = mayReview(actor)
    ? { label: review("title"), href: "/desk" }
    : { label: shell("nav.periods"), href: "/periods" };
  const state = { label: t("title"), href: kept ? `/desk/period?${kept}` : "/desk/period" };
  return <Breadcrumbs crumbs={here ? [above, state, { label: here }] : [above, { label: t("title") }]} />;
}
