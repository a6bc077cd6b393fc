import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { indicatorFieldLabels } from "@/components/indicators/field-labels";
import { IndicatorFields } from "@/components/indicators/indicator-fields";
import { indicatorWords } from "@/components/indicators/wording";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { wordingOf } from "@/lib/indicators/indicator";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { listIndicatorChoices } from "@/lib/indicators/queries/list-choices";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { ask, requireActorWho } from "@/lib/web/read";
import { reviseIndicatorAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("edit.title") };
}

export default async function EditIndicatorPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepIndicators);
  const [indicator, { units }] = [await ask(readIndicator, { code }), await ask(listIndicatorChoices, {})];
  const [{ t, pick }, labels, common, shell] = await Promise.all([
    indicatorWords(),
    indicatorFieldLabels(),
    getTranslations("common"),
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
          { label: common("edit") },
        ]}
      />
      <PageHeader kicker={name} title={t("edit.title")} lead={t("edit.lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseIndicatorAction}
          version={indicator.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={indicator.code} />
          <IndicatorFields
            stored={wordingOf(indicator)}
            observed={indicator.observations.length > 0}
            units={units.map((unit) => ({ code: unit.code, name: pick(unit.nameZh, unit.nameEn) }))}
          />
        </ActionForm>
      </div>
    </>
  );
}
