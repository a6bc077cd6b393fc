import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { listOrderingDocuments } from "@/lib/plan/queries/list-ordering-documents";
import { readTarget } from "@/lib/plan/queries/read-target";
import { currentDueOn } from "@/lib/plan/target";
import { ask, requireActorWho } from "@/lib/web/read";
import { moveTargetDateAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("target.move") };
}

export default async function MoveTargetDatePage({ params }: Props) {
  const actor = await requireActorWho(mayKeepPlan);
  const [target, documents] = [await ask(readTarget, await params), await ask(listOrderingDocuments, {})];
  const due = currentDueOn(target);
  if (due === null) notFound();
  const [t, shell, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const back = `/plan#${target.code}`;
  const title = inLocale(locale, target.titleZh, target.titleEn);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.plan"), href: "/plan" },
          { label: target.code, href: back },
          { label: t("target.move") },
        ]}
      />
      <PageHeader
        kicker={target.code}
        title={t("target.move")}
        lead={t("target.move-lead", { title, date: formatDate(due, locale) })}
      />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={moveTargetDateAction}
          version={target.version}
          draftOwner={actor.personId}
          cancelHref={back}
          submitLabel={t("target.confirm-move")}
        >
          <input type="hidden" name="code" value={target.code} />
          <TextField name="toDate" type="date" label={t("target.to-date")} />
          <SelectField
            name="documentCode"
            label={t("target.document")}
            options={documents.map((document) => ({
              value: document.code,
              label: [document.number, inLocale(locale, document.titleZh, document.titleEn)]
                .filter(Boolean)
                .join(" "),
            }))}
          />
          <TextArea name="reasonZh" label={t("target.reasonZh")} rows={3} lang="zh-CN" />
          <TextArea name="reasonEn" label={t("target.reasonEn")} rows={3} lang="en" />
        </ActionForm>
      </div>
    </>
  );
}
