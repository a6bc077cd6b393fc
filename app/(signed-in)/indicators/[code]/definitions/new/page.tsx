import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField, TextArea, TextField } from "@/components/form/fields";
import { indicatorFieldLabels } from "@/components/indicators/field-labels";
import { indicatorWords } from "@/components/indicators/wording";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { ask, requireActorWho } from "@/lib/web/read";
import { adoptDefinitionAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("definitions.adopt") };
}

export default async function AdoptDefinitionPage({ params }: Props) {
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
  const last = indicator.definitions.at(-1);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.indicators"), href: "/indicators" },
          { label: name, href: here },
          { label: t("definitions.adopt") },
        ]}
      />
      <PageHeader kicker={name} title={t("definitions.adopt")} lead={t("definitions.adopt-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={adoptDefinitionAction}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={indicator.code} />
          <TextArea name="textZh" label={labels.textZh} stored={last?.textZh} rows={4} lang="zh-CN" />
          <TextArea name="textEn" label={labels.textEn} stored={last?.textEn} rows={4} lang="en" />
          <TextField name="validFrom" type="date" label={labels.validFrom} />
          <CheckboxField name="comparableWithPrevious" label={labels.comparableWithPrevious} />
        </ActionForm>
      </div>
    </>
  );
}
