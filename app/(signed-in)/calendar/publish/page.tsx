import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepCalendar } from "@/lib/calendar/calendar.policy";
import { readCalendar } from "@/lib/calendar/queries/read-calendar";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { noticeFormLabels } from "../field-labels";
import { NoticeFields } from "../notice-fields";
import { publishCalendarYearAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("publish") };
}

export default async function PublishCalendarYearPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayKeepCalendar);
  const params = await readParams(searchParams);
  const { year, publishedYears } = await ask(readCalendar, params);
  const [t, labels] = [await getTranslations("calendar"), await noticeFormLabels()];
  const wanted = publishedYears.includes(year) ? Math.max(...publishedYears) + 1 : year;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/calendar" }, { label: t("publish") }]} />
      <PageHeader title={t("publish")} lead={t("publish-lead")} />
      <div className="sheet max-w-5xl px-4 py-4">
        <ActionForm
          action={publishCalendarYearAction}
          draftOwner={actor.personId}
          cancelHref="/calendar"
          labels={labels}
        >
          <TextField name="year" label={labels.year ?? ""} stored={wanted} inputMode="numeric" />
          <NoticeFields />
        </ActionForm>
      </div>
    </>
  );
}
