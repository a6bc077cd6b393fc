import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { indicatorFieldLabels } from "@/components/indicators/field-labels";
import { indicatorWords } from "@/components/indicators/wording";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { ask, requireActorWho } from "@/lib/web/read";
import { addSeriesAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("series.add") };
}

export default async function AddSeriesPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepIndicators);
  const indicator = await ask(readIndicator, { code });
  const [{ t, pick }, labels, shell] = await Promise.all([
    indicatorWords(),
    indicatorFieldLabels(),
    getTranslations("shell"),
  ]);
  const here = `/indicators/${indicator.code}`;
  const name = pick(indicator.nameZh, indicator.nameEn);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.indicators"), href: "/indicators" },
          { label: name, href: here },
          { label: t("series.add") },
        ]}
      />
      <PageHeader kicker={name} title={t("series.add")} lead={t("series.add-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm action={addSeriesAction} draftOwner={actor.personId} cancelHref={here} labels={labels}>
          <input type="hidden" name="code" value={indicator.code} />
          <TextField name="seriesCode" label={labels.seriesCode} hint={t("hint.code")} />
          <TextField name="nameZh" label={labels.seriesZh} lang="zh-CN" />
          <TextField name="nameEn" label={labels.seriesEn} lang="en" />
        </ActionForm>
      </div>
    </>
  );
}
