import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepMeetings } from "@/lib/meetings/meeting.policy";
import { readMeetingTerms } from "@/lib/meetings/queries/read-meeting-terms";
import { ask, requireActorWho } from "@/lib/web/read";
import { reviseMeetingAction } from "../../actions";
import { conflictLabels } from "../../field-labels";
import { MeetingFields } from "../../meeting-fields";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("edit") };
}

export default async function EditMeetingPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepMeetings);
  const { meeting, rules } = await ask(readMeetingTerms, { code });
  const [t, common, shell, locale, labels] = await Promise.all([
    getTranslations("meetings"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
    conflictLabels(),
  ]);
  const here = `/meetings/${meeting.code}`;
  const title = inLocale(locale, meeting.titleZh, meeting.titleEn);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.meetings"), href: "/meetings" },
          { label: title, href: here },
          { label: common("edit") },
        ]}
      />
      <PageHeader kicker={title} title={t("edit")} lead={t("edit-lead")} />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={reviseMeetingAction}
          version={meeting.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={meeting.code} />
          <MeetingFields stored={meeting} rules={rules} />
        </ActionForm>
      </div>
    </>
  );
}
