import type { Metadata } from "next";
import { AsKnownOn } from "@/components/indicators/as-known-on";
import { Definitions } from "@/components/indicators/definitions";
import { IndicatorChart } from "@/components/indicators/indicator-chart";
import { IndicatorFacts } from "@/components/indicators/indicator-facts";
import { IndicatorHistory } from "@/components/indicators/indicator-history";
import { InterimTargets } from "@/components/indicators/interim-targets";
import { Parts } from "@/components/indicators/parts";
import { MissingBadge } from "@/components/indicators/standing-badge";
import { ValuesTable } from "@/components/indicators/values-table";
import { indicatorWords } from "@/components/indicators/wording";
import { ExportMenu } from "@/components/list/export-menu";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PrintFrame } from "@/components/shell/print-frame";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { lacksInterimTargets } from "@/lib/indicators/interim-target";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const indicator = await ask(readIndicator, { code: (await params).code });
  const { pick } = await indicatorWords();
  return { title: pick(indicator.nameZh, indicator.nameEn) };
}

export default async function IndicatorPage({ params, searchParams }: Props) {
  const { code } = await params;
  const asked = await readParams(searchParams);
  const [indicator, actor] = [await ask(readIndicator, { code, on: asked.on }), await requireActor()];
  const [words, common, shell] = await Promise.all([
    indicatorWords(),
    getTranslations("common"),
    getTranslations("shell"),
  ]);
  const { t, pick, date } = words;
  const { on } = indicator;
  const keeps = mayKeepIndicators(actor);
  const here = `/indicators/${indicator.code}`;
  const name = pick(indicator.nameZh, indicator.nameEn);
  return (
    <>
      <PrintFrame title={name} asOf={indicator.asOf} />
      <Breadcrumbs crumbs={[{ label: shell("nav.indicators"), href: "/indicators" }, { label: name }]} />
      <PageHeader
        kicker={indicator.code}
        title={name}
        badges={
          <>
            <Badge tone="quiet" title={t(`kind-hint.${indicator.kind}`)}>
              {t(`kind.${indicator.kind}`)}
            </Badge>
            {lacksInterimTargets(indicator) ? <MissingBadge words={words} /> : null}
          </>
        }
        actions={
          keeps ? (
            <>
              <Button asChild>
                <Link href={`${here}/edit`}>{common("edit")}</Link>
              </Button>
              <Button asChild tone="primary">
                <Link href={`${here}/observations/new`}>{t("values.publish")}</Link>
              </Button>
            </>
          ) : null
        }
      />
      {indicator.noteZh ? (
        <Notice tone="warn" className="mb-5">
          <span className="sr-only">{t("caution")}: </span>
          {pick(indicator.noteZh, indicator.noteEn)}
        </Notice>
      ) : null}
      {on ? (
        <Notice className="mb-5">
          {t("known.notice", { date: date(on) })}{" "}
          <Link href={here} className="underline">
            {t("known.now")}
          </Link>
        </Notice>
      ) : null}
      {indicator.observations.length === 0 ? (
        <Section id="chart" title={t("finding.none")}>
          <EmptyState
            title={on ? t("empty.as-known", { date: date(on) }) : t("empty.title")}
            hint={on ? undefined : t("empty.hint")}
          />
        </Section>
      ) : (
        <>
          <IndicatorChart indicator={indicator} words={words} on={on} asOf={indicator.asOf} />
          <Parts indicator={indicator} words={words} />
          <Section
            id="values"
            title={t("values.title")}
            aside={
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {t("values.note")}
                <ExportMenu
                  list="indicator-values"
                  params={{ code: indicator.code, ...(on ? { on } : {}) }}
                  rows={indicator.observations.length}
                />
              </span>
            }
            flush
          >
            <ValuesTable indicator={indicator} words={words} keeps={keeps && on === null} />
          </Section>
        </>
      )}
      <InterimTargets
        indicator={indicator}
        words={words}
        asOf={indicator.asOf}
        keeps={keeps && on === null}
      />
      <AsKnownOn path={here} on={on} />
      <div className="grid gap-x-5 lg:grid-cols-2">
        <IndicatorFacts indicator={indicator} words={words} keeps={keeps} />
        <Definitions indicator={indicator} words={words} keeps={keeps} />
      </div>
      <IndicatorHistory id={indicator.id} />
    </>
  );
}
