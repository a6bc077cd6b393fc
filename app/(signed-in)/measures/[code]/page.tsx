import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EvidenceBadge } from "@/components/record/evidence-badge";
import { History } from "@/components/record/history";
import { Sources } from "@/components/record/sources";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { readMeasure } from "@/lib/plan/queries/read-measure";
import { ask, requireActor } from "@/lib/web/read";
import { measureFieldLabels } from "./field-labels";
import { MeasureProgress } from "./progress";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).code} · ${(await getTranslations("plan"))("measures.title")}` };
}

export default async function MeasurePage({ params }: Props) {
  const { code } = await params;
  const [measure, actor] = [await ask(readMeasure, { code }), await requireActor()];
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.plan"), href: "/plan" },
          { label: shell("nav.measures"), href: "/measures" },
          { label: measure.code },
        ]}
      />
      <PageHeader
        kicker={`${measure.code} · ${pick(measure.theme.titleZh, measure.theme.titleEn)}`}
        title={pick(measure.titleZh, measure.titleEn)}
        badges={<EvidenceBadge evidence={measure.evidence} />}
        actions={
          mayKeepPlan(actor) ? (
            <>
              <Button asChild>
                <Link href={`/measures/${measure.code}/edit`}>{common("edit")}</Link>
              </Button>
              <Button asChild>
                <Link href={`/measures/${measure.code}/units/edit`}>{t("measure.divide")}</Link>
              </Button>
            </>
          ) : null
        }
      />
      <Section id="asks" title={t("measure.asks")}>
        <p className="max-w-3xl whitespace-pre-line">{pick(measure.asksZh, measure.asksEn)}</p>
        {measure.evidenceNoteZh ? (
          <p className="mt-2 text-sm text-ink-faint">
            {pick(measure.evidenceNoteZh, measure.evidenceNoteEn)}
          </p>
        ) : null}
      </Section>
      <MeasureProgress code={measure.code} />
      <div className="grid items-start gap-x-5 lg:grid-cols-2">
        <Section id="units" title={t("measure.units")} aside={t("measure.units-judged")}>
          <ul className="space-y-1.5">
            {measure.units.map((unit) => (
              <li key={unit.code} className="flex flex-wrap items-center gap-2">
                <Badge tone={unit.role === "LEAD" ? "info" : "quiet"}>{t(`unit-role.${unit.role}`)}</Badge>
                <Link href={`/units/${unit.code}`}>{pick(unit.nameZh, unit.nameEn)}</Link>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="targets" title={t("measure.targets")}>
          <ul className="space-y-1.5">
            {measure.targets.length === 0 ? (
              <li className="text-sm text-ink-faint">{common("none")}</li>
            ) : null}
            {measure.targets.map((target) => (
              <li key={target.code}>
                <Link href={`/plan#${target.code}`}>{pick(target.titleZh, target.titleEn)}</Link>
                <span className="ms-2 text-ink-soft">{pick(target.valueZh, target.valueEn)}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="documents" title={t("measure.documents")}>
          <ul className="space-y-1.5">
            {measure.documents.length === 0 ? (
              <li className="text-sm text-ink-faint">{common("none")}</li>
            ) : null}
            {measure.documents.map((document) => (
              <li key={document.code}>
                <Link href={`/documents/${document.code}`}>{pick(document.titleZh, document.titleEn)}</Link>
                <span className="ms-2 text-sm text-ink-faint">{document.number}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="indicators" title={t("measure.indicators")}>
          <ul className="space-y-1.5">
            {measure.indicators.length === 0 ? (
              <li className="text-sm text-ink-faint">{common("none")}</li>
            ) : null}
            {measure.indicators.map((indicator) => (
              <li key={indicator.code}>
                <Link href={`/indicators/${indicator.code}`}>{pick(indicator.nameZh, indicator.nameEn)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section id="sources" title={common("sources")}>
        <Sources sources={measure.sources} />
      </Section>
      <History type="measure" id={measure.id} labels={await measureFieldLabels()} />
    </>
  );
}
