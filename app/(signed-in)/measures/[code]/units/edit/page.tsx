import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { evidenceOptions } from "@/components/record/evidence-options";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { listUnitChoices } from "@/lib/plan/queries/list-unit-choices";
import { readMeasure } from "@/lib/plan/queries/read-measure";
import { ask, requireActorWho } from "@/lib/web/read";
import { divideMeasureAction } from "./actions";
import { PartRows } from "./part-rows";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("plan"))("measure.divide")} ${(await params).code}` };
}

export default async function DivideMeasurePage({ params }: Props) {
  const actor = await requireActorWho(mayKeepPlan);
  const measure = await ask(readMeasure, await params);
  const [units, evidences, t, shell, locale] = await Promise.all([
    ask(listUnitChoices, {}),
    evidenceOptions(),
    getTranslations("plan"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const here = `/measures/${measure.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.measures"), href: "/measures" },
          { label: measure.code, href: here },
          { label: t("measure.divide") },
        ]}
      />
      <PageHeader
        kicker={`${measure.code} · ${inLocale(locale, measure.titleZh, measure.titleEn)}`}
        title={t("measure.divide")}
        lead={t("measure.divide-lead")}
      />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={divideMeasureAction}
          version={measure.version}
          draftOwner={actor.personId}
          cancelHref={here}
        >
          <input type="hidden" name="code" value={measure.code} />
          <PartRows
            legend={t("measure.part")}
            labels={{ unitCode: t("field.unitCode"), role: t("field.role"), evidence: t("field.evidence") }}
            units={units.map((unit) => ({
              value: unit.code,
              label: inLocale(locale, unit.nameZh, unit.nameEn),
            }))}
            roles={(["LEAD", "SUPPORT"] as const).map((value) => ({ value, label: t(`unit-role.${value}`) }))}
            evidences={evidences}
            stored={measure.units.map(({ code: unitCode, role, evidence }) => ({ unitCode, role, evidence }))}
          />
        </ActionForm>
      </div>
    </>
  );
}
