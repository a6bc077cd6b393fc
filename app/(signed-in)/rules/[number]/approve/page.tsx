import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { listApprovingMeetings } from "@/lib/working-rules/queries/list-approving-meetings";
import { readRulesVersion } from "@/lib/working-rules/queries/read-rules-version";
import { mayKeepRules } from "@/lib/working-rules/rules.policy";
import { approveRulesAction } from "../../actions";
import { rulesFieldLabels } from "../../field-labels";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("draft.approve") };
}

export default async function ApproveRulesPage({ params }: Props) {
  const { number } = await params;
  const actor = await requireActorWho(mayKeepRules);
  const [rules, meetings] = [await ask(readRulesVersion, { number }), await ask(listApprovingMeetings, {})];
  if (rules.status !== "draft") notFound();
  const [t, shell, locale, labels] = await Promise.all([
    getTranslations("rules"),
    getTranslations("shell"),
    getLocale(),
    rulesFieldLabels(),
  ]);
  const here = `/rules/${rules.number}`;
  const version = t("version", { number: rules.number });
  const options = meetings.map((meeting) => ({
    value: meeting.id,
    label: `${formatDate(meeting.heldOn, locale)} ${inLocale(locale, meeting.titleZh, meeting.titleEn)}`,
  }));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.rules"), href: "/rules" },
          { label: version, href: here },
          { label: t("draft.approve") },
        ]}
      />
      <PageHeader kicker={version} title={t("draft.approve")} lead={t("draft.approve-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        {options.length === 0 ? (
          <EmptyState
            title={t("draft.no-meetings")}
            hint={t("draft.no-meetings-hint")}
            action={
              <Button asChild>
                <Link href="/meetings">{shell("nav.meetings")}</Link>
              </Button>
            }
          />
        ) : (
          <ActionForm
            action={approveRulesAction}
            version={rules.version}
            draftOwner={actor.personId}
            cancelHref={here}
            labels={labels}
            submitLabel={t("draft.approve")}
          >
            <input type="hidden" name="rulesId" value={rules.id} />
            <SelectField name="meetingId" label={labels.meetingId} options={options} />
            <TextField name="inForceFrom" type="date" label={labels.inForceFrom} />
          </ActionForm>
        )}
      </div>
    </>
  );
}
