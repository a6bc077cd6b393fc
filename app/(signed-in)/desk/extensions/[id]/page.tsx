import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExtensionTable } from "@/components/closing/extension-table";
import { RequestBadge } from "@/components/closing/request-badge";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mayDecideExtensions } from "@/lib/extensions/extension.policy";
import { readExtensionRequest } from "@/lib/extensions/queries/read-request";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { decideExtensionAction } from "./actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { request } = await ask(readExtensionRequest, { id: (await params).id });
  return { title: (await getTranslations("closing"))("extension.page-title", { code: request.taskCode }) };
}

export default async function DecideExtensionPage({ params }: Props) {
  const actor = await requireActorWho(mayDecideExtensions);
  const { request, task, earlier, latest } = await ask(readExtensionRequest, { id: (await params).id });
  const [t, locale] = await Promise.all([getTranslations("closing"), getLocale()]);
  const day = (date: string) => formatDate(date, locale, true);
  const labels = {
    state: t("decision"),
    grantedDueOn: t("extension.granted"),
    decisionReason: t("decision-reason"),
  };
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t("desk"), href: "/desk" }, { label: `${t("extension.title")} ${task.code}` }]}
      />
      <PageHeader
        kicker={`${task.code} · ${inLocale(locale, request.unitNameZh, request.unitNameEn)}`}
        title={t("extension.desk-title")}
        badges={<RequestBadge state={request.state} />}
      />
      <div className="grid items-start gap-x-5 lg:grid-cols-2">
        <Section id="request" title={t("extension.title")}>
          <Facts
            items={[
              [
                t("task"),
                <Link
                  key="task"
                  href={`/tasks/${task.code}`}
                  lang={task.titleEn && locale === "en" ? "en" : "zh-CN"}
                >
                  {inLocale(locale, task.title, task.titleEn)}
                </Link>,
              ],
              [t("by"), t("by-at", { name: request.byName, time: formatInstant(request.at, locale) })],
              [t("extension.original"), day(task.originalDueOn)],
              [t("extension.current"), day(request.fromDate)],
              [t("extension.asked"), <strong key="asked">{day(request.askedDueOn)}</strong>],
              [
                t("extension.reason"),
                <span key="reason" className="whitespace-pre-line" lang="zh-CN">
                  {request.reason}
                </span>,
              ],
            ]}
          />
        </Section>
        <Section id="decision" title={t("decision")} flush={request.state !== "PENDING"}>
          {request.state !== "PENDING" ? (
            <ExtensionTable requests={[request]} />
          ) : request.byId === actor.personId ? (
            <Notice tone="warn">{t("own-request")}</Notice>
          ) : (
            <ActionForm
              action={decideExtensionAction}
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
              <TextField
                name="grantedDueOn"
                type="date"
                label={labels.grantedDueOn}
                stored={request.askedDueOn}
                hint={
                  <>
                    {t("extension.granted-hint")} · {t("extension.latest")} {day(latest)}
                  </>
                }
                optional
              />
              <TextArea
                name="decisionReason"
                label={labels.decisionReason}
                hint={t("decision-reason-hint")}
                lang="zh-CN"
                optional
              />
            </ActionForm>
          )}
        </Section>
      </div>
      {earlier.length > 0 ? (
        <Section id="earlier" title={t("extension.earlier")} flush>
          <ExtensionTable requests={earlier} />
        </Section>
      ) : null}
    </>
  );
}
