import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { evidenceLabels } from "@/components/evidence/evidence-labels";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { mayRaiseAny } from "@/lib/difficulties/difficulty.policy";
import { readRaising } from "@/lib/difficulties/queries/read-raising";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { raiseDifficultyAction } from "../../../../difficulties/actions";
import { difficultyFieldLabels } from "../../../../difficulties/field-labels";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("difficulties"))("raise.title")} · ${(await params).code}` };
}

export default async function RaiseDifficultyPage({ params }: Props) {
  const actor = await requireActorWho(mayRaiseAny);
  const task = await ask(readRaising, { taskCode: (await params).code });
  const [t, shell, locale, labels, evidence] = await Promise.all([
    getTranslations("difficulties"),
    getTranslations("shell"),
    getLocale(),
    difficultyFieldLabels(),
    evidenceLabels(),
  ]);
  const here = `/tasks/${task.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: task.code, href: here },
          { label: t("raise.title") },
        ]}
      />
      <PageHeader
        kicker={`${task.code} ${inLocale(locale, task.title, task.titleEn || task.title)}`}
        title={t("raise.title")}
        lead={t("raise.lead")}
      />
      {task.stage === "ASSIGNED" ? (
        <div className="sheet max-w-3xl px-4 py-4">
          <ActionForm
            action={raiseDifficultyAction}
            draftOwner={actor.personId}
            cancelHref={`${here}#difficulties`}
            labels={labels}
            submitLabel={t("raise.submit")}
          >
            <input type="hidden" name="taskCode" value={task.code} />
            <TextField name="title" label={labels.title} lang="zh-CN" maxLength={120} />
            <TextArea name="description" label={labels.description} rows={6} lang="zh-CN" />
            <TextArea
              name="request"
              label={labels.request}
              hint={t("field.request-hint")}
              rows={3}
              lang="zh-CN"
            />
            <EvidencePicker name="files" taskCode={task.code} stored={[]} labels={evidence} />
          </ActionForm>
        </div>
      ) : (
        <Notice tone="warn">{t("raise.closed")}</Notice>
      )}
    </>
  );
}
