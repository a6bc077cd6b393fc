import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale } from "next-intl/server";
import { Hindrance } from "@/components/closing/hindrance";
import { evidenceLabels } from "@/components/evidence/evidence-labels";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { mayRequestCompletion } from "@/lib/completions/completion.policy";
import { prepareCompletionRequest } from "@/lib/completions/queries/prepare-request";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { requestCompletionAction } from "../actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  return { title: (await getTranslations("closing"))("completion.new-title", { code }) };
}

export default async function NewCompletionPage({ params }: Props) {
  const { code } = await params;
  const [view, actor] = [await ask(prepareCompletionRequest, { taskCode: code }), await requireActor()];
  const { task, leadProgress, hindrance } = view;
  if (!mayRequestCompletion(actor, task)) forbidden();
  const [t, shell, locale, picker] = await Promise.all([
    getTranslations("closing"),
    getTranslations("shell"),
    getLocale(),
    evidenceLabels(),
  ]);
  const here = `/tasks/${task.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: task.code, href: here },
          { label: t("completion.request") },
        ]}
      />
      <PageHeader
        kicker={`${task.code} · ${inLocale(locale, task.title, task.titleEn)}`}
        title={t("completion.request")}
        lead={t("completion.request-lead")}
      />
      <div className="sheet mb-5 max-w-3xl px-4 py-4">
        <Facts
          items={[
            [t("completion.deliverable"), <Typed key="deliverable" text={task.deliverable} />],
            [t("completion.acceptance"), <Typed key="acceptance" text={task.acceptance} />],
            [
              t("completion.lead-progress"),
              leadProgress ? t("completion.lead-progress-value", leadProgress) : t("completion.no-progress"),
            ],
          ]}
        />
      </div>
      {hindrance ? (
        <Hindrance refusal={hindrance} taskCode={task.code} />
      ) : (
        <div className="sheet max-w-3xl px-4 py-4">
          <ActionForm
            action={requestCompletionAction}
            draftOwner={actor.personId}
            submitLabel={t("completion.submit")}
            cancelHref={`${here}#completion`}
            labels={{ statement: t("completion.statement"), files: t("completion.evidence") }}
          >
            <input type="hidden" name="taskCode" value={task.code} />
            <TextArea
              name="statement"
              label={t("completion.statement")}
              hint={t("completion.statement-hint")}
              rows={8}
              lang="zh-CN"
            />
            <EvidencePicker name="files" taskCode={task.code} stored={[]} labels={picker} />
          </ActionForm>
        </div>
      )}
    </>
  );
}

function Typed({ text }: { text: string }) {
  return (
    <span className="whitespace-pre-line" lang="zh-CN">
      {text}
    </span>
  );
}
