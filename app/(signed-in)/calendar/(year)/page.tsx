import type { Metadata } from "next";
import { History } from "@/components/record/history";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepCalendar } from "@/lib/calendar/calendar.policy";
import { readCalendar } from "@/lib/calendar/queries/read-calendar";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { noticeFieldLabels } from "../field-labels";
import { Calculator } from "./calculator";
import { Legend } from "./day-mark";
import { Month } from "./month";
import { NoticeSection } from "./notice-section";
import { YearLinks } from "./year-links";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { year } = await ask(readCalendar, await readParams(searchParams));
  return { title: (await getTranslations("calendar"))("title-of-year", { year: String(year) }) };
}

export default async function CalendarPage({ searchParams }: Props) {
  const [params, actor] = [await readParams(searchParams), await requireActor()];
  const { year, publishedYears, published } = await ask(readCalendar, params);
  const [t, common] = [await getTranslations("calendar"), await getTranslations("common")];
  const keeps = mayKeepCalendar(actor);
  const publish = (
    <Button asChild tone={published ? "plain" : "primary"}>
      <Link href={published ? "/calendar/publish" : `/calendar/publish?year=${year}`}>{t("publish")}</Link>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("title-of-year", { year: String(year) })}
        lead={published ? t("working-days-of-year", { count: published.workingDays }) : t("lead")}
        actions={
          keeps ? (
            <>
              {published ? (
                <Button asChild>
                  <Link href={`/calendar/${year}/edit`}>{common("edit")}</Link>
                </Button>
              ) : null}
              {publish}
            </>
          ) : null
        }
      />
      <YearLinks year={year} publishedYears={publishedYears} />
      {published ? (
        <>
          <Legend />
          <div className="mb-5 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {published.months.map((month) => (
              <Month key={month.month} year={year} month={month} />
            ))}
          </div>
        </>
      ) : (
        <div className="sheet mb-5">
          <EmptyState title={t("not-published")} hint={t("not-published-hint", { year: String(year) })} />
        </div>
      )}
      <Calculator params={params} year={year} />
      {published ? <NoticeSection notice={published.notice} /> : null}
      {published ? (
        <History type="calendar-year" id={String(year)} labels={await noticeFieldLabels()} />
      ) : null}
    </>
  );
}
