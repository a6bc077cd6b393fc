import { getLocale } from "next-intl/server";
import { dashboardHref } from "@/components/dashboard/address";
import { StandingCard } from "@/components/indicators/standing-card";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { readStanding } from "@/lib/indicators/queries/read-standing";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

/** The indicators the plan sets a number for, against the way to it. */
export async function IndicatorsBox({ on, params }: { on: CalendarDate; params: Params }) {
  const [{ asOf, indicators }, t, dashboard, locale] = await Promise.all([
    ask(readStanding, { on }),
    getTranslations("dashboard.boxes"),
    getTranslations("dashboard"),
    getLocale(),
  ]);
  const targeted = indicators.filter(({ final }) => final !== null);
  if (targeted.length === 0) return null;
  const aside = (
    <>
      {dashboard("as-of", { date: formatDate(asOf, locale) })}
      {" · "}
      <Link href={dashboardHref("/dashboard/indicators", params)} className="underline">
        {t("all")}
      </Link>
    </>
  );
  return (
    <Section id="indicators" title={t("indicators")} aside={aside}>
      <div className="grid gap-4 md:grid-cols-2">
        {targeted.map((indicator) => (
          <StandingCard key={indicator.code} indicator={indicator} asOf={asOf} />
        ))}
      </div>
    </Section>
  );
}
