import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepMeetings } from "@/lib/meetings/meeting.policy";
import { readConvening } from "@/lib/meetings/queries/read-convening";
import { ask, requireActorWho } from "@/lib/web/read";
import { conveneMeetingAction } from "../actions";
import { conflictLabels } from "../field-labels";
import { MeetingFields } from "../meeting-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("convene") };
}

export default async function ConveneMeetingPage() {
  const actor = await requireActorWho(mayKeepMeetings);
  const { planId, next, rules } = await ask(readConvening, {});
  const [t, shell, labels] = await Promise.all([
    getTranslations("meetings"),
    getTranslations("shell"),
    conflictLabels(),
  ]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.meetings"), href: "/meetings" }, { label: t("convene") }]} />
      <PageHeader
        title={t("convene")}
        lead={t("convene-lead", { plenary: next.PLENARY, special: next.SPECIAL, liaison: next.LIAISON })}
      />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={conveneMeetingAction}
          draftOwner={actor.personId}
          cancelHref="/meetings"
          labels={labels}
        >
          <input type="hidden" name="planId" value={planId} />
          <MeetingFields
            stored={{ kind: "PLENARY", number: next.PLENARY, evidence: "SOURCED" }}
            rules={rules}
          />
        </ActionForm>
      </div>
    </>
  );
}
