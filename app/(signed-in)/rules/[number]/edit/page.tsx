import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField, TextArea, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { readRulesVersion } from "@/lib/working-rules/queries/read-rules-version";
import { mayKeepRules } from "@/lib/working-rules/rules.policy";
import { discardDraftAction, reviseParticularsAction } from "../../actions";
import { rulesFieldLabels } from "../../field-labels";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("draft.particulars") };
}

/** Title, note and the end of a draft. */
export default async function EditRulesPage({ params }: Props) {
  const { number } = await params;
  const actor = await requireActorWho(mayKeepRules);
  const rules = await ask(readRulesVersion, { number });
  if (rules.status !== "draft") notFound();
  const [t, shell, labels] = await Promise.all([
    getTranslations("rules"),
    getTranslations("shell"),
    rulesFieldLabels(),
  ]);
  const here = `/rules/${rules.number}`;
  const version = t("version", { number: rules.number });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.rules"), href: "/rules" },
          { label: version, href: here },
          { label: t("draft.particulars") },
        ]}
      />
      <PageHeader kicker={version} title={t("draft.particulars")} lead={t("draft.particulars-lead")} />
      <div className="sheet mb-5 max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseParticularsAction}
          version={rules.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="rulesId" value={rules.id} />
          <TextField name="titleZh" label={labels.titleZh} stored={rules.titleZh} lang="zh-CN" />
          <TextField name="titleEn" label={labels.titleEn} stored={rules.titleEn} lang="en" />
          <TextArea name="noteZh" label={labels.noteZh} stored={rules.noteZh} optional lang="zh-CN" />
          <TextArea name="noteEn" label={labels.noteEn} stored={rules.noteEn} optional lang="en" />
          <CheckboxField
            name="demonstrationText"
            label={t("draft.demonstration-label")}
            hint={t("draft.demonstration-hint")}
            stored={rules.demonstrationText}
          />
        </ActionForm>
      </div>
      <div className="max-w-3xl">
        <Section id="discard" title={t("draft.discard")}>
          <p className="mb-3 text-sm text-ink-soft">{t("draft.discard-lead")}</p>
          <ActionForm
            action={discardDraftAction}
            version={rules.version}
            submitLabel={t("draft.discard")}
            submitTone="danger"
            compact
          >
            <input type="hidden" name="rulesId" value={rules.id} />
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
