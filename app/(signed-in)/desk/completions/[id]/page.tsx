import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { CompletionRequests } from "@/components/closing/completion-requests";
import { RequestBadge } from "@/components/closing/request-badge";
import { FileList } from "@/components/evidence/file-list";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mayCloseTasks } from "@/lib/completions/completion.policy";
import { readCompletionRequest } from "@/lib/completions/queries/read-request";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { decideCompletionAction } from "./actions";
import { Warnings } from "./warnings";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { request } = await ask(readCompletionRequest, { id: (await params).id });
  return { title: (await getTranslations("closing"))("completion.page-title", { code: request.taskCode }) };
}

export default async function DecideCompletionPage({ params }: Props) {
  const actor = await requireActorWho(mayCloseTasks);
  const view = await ask(readCompletionRequest, { id: (await params).id });
  const { request, task, leadProgress, earlier } = view;
  const [t, locale] = await Promise.all([getTranslations("closing"), getLocale()]);
  const labels = { state: t("decision"), decisionReason: t("decision-reason") };
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t("desk"), href: "/desk" }, { label: `${t("completion.requested")} ${task.code}` }]}
      />
      <PageHeader
        kicker={`${task.code} · ${inLocale(locale, request.unitNameZh, request.unitNameEn)}`}
        title={t("completion.desk-title")}
        badges={<RequestBadge state={request.state} />}
      />
      <div className="grid items-stretch gap-x-5 lg:grid-cols-2">
        <Section id="acceptance" title={t("completion.acceptance")}>
          <p className="mb-3 whitespace-pre-line" lang="zh-CN">
            {task.acceptance}
          </p>
          <Facts
            items={[
              [
                t("task"),
                <Link key="task" href={`/tasks/${task.code}`}>
                  {inLocale(locale, task.title, task.titleEn)}
                </Link>,
              ],
              [
                t("completion.deliverable"),
                <span key="deliverable" className="whitespace-pre-line" lang="zh-CN">
                  {task.deliverable}
                </span>,
              ],
              [t("extension.current"), formatDate(task.dueOn, locale, true)],
              [
                t("completion.lead-progress"),
                leadProgress
                  ? t("completion.lead-progress-value", leadProgress)
                  : t("completion.no-progress"),
              ],
            ]}
          />
        </Section>
        <Section id="statement" title={t("completion.statement")}>
          <p className="mb-2 text-sm text-ink-faint">
            {t("by-at", { name: request.byName, time: formatInstant(request.at, locale) })}
          </p>
          <p className="mb-3 whitespace-pre-line" lang="zh-CN">
            {request.statement}
          </p>
          <h3 className="mb-1 text-sm font-semibold">{t("completion.evidence")}</h3>
          <FileList files={request.files} />
        </Section>
      </div>
      <Section id="decision" title={t("decision")}>
        {request.state !== "PENDING" ? (
          <>
            <p className="mb-2 text-sm text-ink-faint">{t("decided-already")}</p>
            <CompletionRequests requests={[request]} />
          </>
        ) : request.byId === actor.personId ? (
          <Notice tone="warn">{t("own-request")}</Notice>
        ) : (
          <div className="max-w-3xl space-y-4">
            <Warnings {...view} />
            <ActionForm
              action={decideCompletionAction}
              version={request.version}
              draftOwner={actor.personId}
              submitLabel={t("decide")}
              cancelHref="/desk"
              labels={labels}
            >
              <input type="hidden" name="id" value={request.id} />
              <SelectField
                name="state"
                label={labels.state}
                options={[
                  { value: "APPROVED", label: t("approve") },
                  { value: "REFUSED", label: t("refuse") },
                ]}
              />
              <TextArea
                name="decisionReason"
                label={labels.decisionReason}
                hint={t("decision-reason-hint")}
                lang="zh-CN"
                optional
              />
            </ActionForm>
          </div>
        )}
      </Section>
      {earlier.length > 0 ? (
        <Section id="earlier" title={t("completion.earlier")}>
          <CompletionRequests requests={earlier} />
        </Section>
      ) : null}
    </>
  );
}
