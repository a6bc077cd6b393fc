import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale } from "next-intl/server";
import { Hindrance } from "@/components/closing/hindrance";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { RuleLink } from "@/components/tasks/rule-link";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { mayRequestExtension } from "@/lib/extensions/extension.policy";
import { prepareExtensionRequest } from "@/lib/extensions/queries/prepare-request";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { leadOf } from "@/lib/tasks/task";
import { ask, requireActor } from "@/lib/web/read";
import { requestExtensionAction } from "../actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  return { title: (await getTranslations("closing"))("extension.new-title", { code }) };
}

export default async function NewExtensionPage({ params }: Props) {
  const { code } = await params;
  const [view, actor] = [await ask(prepareExtensionRequest, { taskCode: code }), await requireActor()];
  if (!mayRequestExtension(actor, view.task)) forbidden();
  const [t, shell, locale] = await Promise.all([
    getTranslations("closing"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const { task, fromDate, latest, article } = view;
  const here = `/tasks/${task.code}`;
  const day = (date: string) => formatDate(date, locale, true);
  const labels = { askedDueOn: t("extension.asked"), reason: t("extension.reason") };
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: task.code, href: here },
          { label: t("extension.request") },
        ]}
      />
      <PageHeader
        kicker={`${task.code} · ${inLocale(locale, task.title, task.titleEn)}`}
        title={t("extension.request")}
        lead={t("extension.request-lead")}
      />
      <div className="sheet mb-5 max-w-3xl px-4 py-4">
        <Facts
          items={[
            [
              leadOf(task) === actor.unitCode ? t("extension.current") : t("extension.own-part"),
              day(fromDate),
            ],
            [t("extension.original"), day(task.originalDueOn)],
            [t("extension.latest"), day(latest)],
            ...(article ? [[t("extension.rule"), <RuleLink key="rule" rule={article} />] as const] : []),
          ]}
        />
      </div>
      {view.hindrance ? (
        <Hindrance refusal={view.hindrance} taskCode={task.code} />
      ) : (
        <div className="sheet max-w-3xl px-4 py-4">
          <ActionForm
            action={requestExtensionAction}
            draftOwner={actor.personId}
            submitLabel={t("extension.submit")}
            cancelHref={`${here}#extensions`}
            labels={labels}
          >
            <input type="hidden" name="taskCode" value={task.code} />
            <TextField
              name="askedDueOn"
              type="date"
              label={labels.askedDueOn}
              hint={t("extension.asked-hint", { from: day(fromDate), to: day(latest) })}
            />
            <TextArea
              name="reason"
              label={labels.reason}
              hint={t("extension.reason-hint")}
              rows={6}
              lang="zh-CN"
            />
          </ActionForm>
        </div>
      )}
    </>
  );
}
