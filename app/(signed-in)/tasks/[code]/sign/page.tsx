import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readSigning } from "@/lib/tasks/queries/read-signing";
import { mayReadSigning, maySign } from "@/lib/tasks/task.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { queryWordingAction, signTaskAction } from "../../actions";
import { SigningText } from "../../signing-text";
import { WordingQueries } from "../wording-queries";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("tasks"))("sign.title")} ${(await params).code}` };
}

export default async function SignTaskPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayReadSigning);
  const [view] = await ask(readSigning, { codes: [code] });
  const [t, shell, locale] = await Promise.all([
    getTranslations("tasks"),
    getTranslations("shell"),
    getLocale(),
  ]);
  if (!view) return null;
  const { task, signing, queries } = view;
  const isOpen = signing.state === "WAITING" || signing.state === "OVERDUE";
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: code, href: `/tasks/${code}` },
          { label: t("sign.title") },
        ]}
      />
      <PageHeader
        kicker={`${code} · ${t("page.version", { number: task.versionNumber })}`}
        title={`${t("sign.title")}${inLocale(locale, "：", ": ")}${inLocale(locale, task.title, task.titleEn)}`}
        lead={t("sign.lead")}
      />
      <SigningText view={view} unitCode={actor.unitCode} />
      <Section id="sign" title={t("act.sign")}>
        {isOpen && maySign(actor) ? (
          <ActionForm action={signTaskAction} cancelHref={`/tasks/${code}`} submitLabel={t("sign.submit")}>
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="versionId" value={task.versionId} />
          </ActionForm>
        ) : (
          <Notice tone={signing.state === "SIGNED" ? "good" : "info"}>
            {isOpen
              ? t("sign.officer-only")
              : signing.state === "SIGNED" && signing.signedAt
                ? t("sign.done", { time: formatInstant(signing.signedAt, locale) })
                : signing.state === "HELD"
                  ? t("sign.holds")
                  : t("sign.closed")}
          </Notice>
        )}
      </Section>
      <WordingQueries queries={queries} answers={false} />
      {task.stage === "ASSIGNED" ? (
        <Section id="query" title={t("act.query")}>
          <p className="mb-3 text-sm text-ink-soft">{t("query.lead")}</p>
          <ActionForm
            action={queryWordingAction}
            draftOwner={actor.personId}
            submitLabel={t("query.submit")}
            compact
          >
            <input type="hidden" name="code" value={code} />
            <TextArea name="question" label={t("field.question")} rows={3} lang="zh-CN" />
          </ActionForm>
        </Section>
      ) : null}
    </>
  );
}
