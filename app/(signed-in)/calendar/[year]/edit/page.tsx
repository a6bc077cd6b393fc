import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepCalendar } from "@/lib/calendar/calendar.policy";
import { readCalendarYear } from "@/lib/calendar/queries/read-calendar-year";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { noticeFormLabels } from "../../field-labels";
import { NoticeFields } from "../../notice-fields";
import { reviseCalendarYearAction } from "./actions";

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("revise", { year: (await params).year }) };
}

export default async function ReviseCalendarYearPage({ params }: Props) {
  const actor = await requireActorWho(mayKeepCalendar);
  const calendarYear = await ask(readCalendarYear, await params);
  const [t, common] = [await getTranslations("calendar"), await getTranslations("common")];
  const year = String(calendarYear.year);
  const here = `/calendar?year=${year}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/calendar" },
          { label: year, href: here },
          { label: common("edit") },
        ]}
      />
      <PageHeader title={t("revise", { year })} lead={t("revise-lead")} />
      <div className="sheet max-w-5xl px-4 py-4">
        <ActionForm
          action={reviseCalendarYearAction}
          version={calendarYear.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={await noticeFormLabels()}
        >
          <input type="hidden" name="year" value={year} />
          <NoticeFields stored={calendarYear} />
        </ActionForm>
      </div>
    </>
  );
}
