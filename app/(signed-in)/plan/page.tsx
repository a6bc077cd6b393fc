import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PlanTimeline } from "@/components/plan/plan-timeline";
import { TargetDates } from "@/components/plan/target-dates";
import { EvidenceBadge } from "@/components/record/evidence-badge";
import { History } from "@/components/record/history";
import { SourceIds } from "@/components/record/source-ids";
import { Sources } from "@/components/record/sources";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPlan } from "@/lib/plan/plan.policy";
import { readOverview } from "@/lib/plan/queries/read-overview";
import { ask, requireActor } from "@/lib/web/read";
import { planFieldLabels } from "./field-labels";
import { PlanProgress } from "./progress";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("overview.title") };
}

export default async function PlanPage() {
  const [overview, actor] = [await ask(readOverview, {}), await requireActor()];
  const [t, common, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { plan, themes, targets, timeline, memberCount, today, elapsed } = overview;
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const keeps = mayKeepPlan(actor);
  const measureCount = themes.reduce((sum, theme) => sum + theme.measures.length, 0);
  const dated = (date: string | null) => (date ? formatDate(date, locale) : common("unknown"));
  return (
    <>
      <PageHeader
        kicker={plan.documentNumber}
        title={pick(plan.titleZh, plan.titleEn)}
        lead={pick(plan.summaryZh, plan.summaryEn)}
        actions={
          keeps ? (
            <Button asChild>
              <Link href="/plan/edit">{common("edit")}</Link>
            </Button>
          ) : null
        }
      />
      <div className="mb-5 grid gap-px overflow-hidden rounded-box border bg-line sm:grid-cols-3">
        <Figure
          label={t("overview.window")}
          value={`${formatDate(plan.windowStart, locale)} – ${formatDate(plan.windowEnd, locale)}`}
          note={windowNote()}
        />
        <Figure
          label={t("overview.measures-count")}
          value={t("overview.measures-value", { themes: themes.length, measures: measureCount })}
          note={<Link href="/measures">{t("measures.title")}</Link>}
        />
        <Figure
          label={t("overview.members")}
          value={t("overview.members-now", { count: memberCount, date: formatDate(today, locale) })}
          note={
            plan.announcedMemberCount
              ? t("overview.members-announced", { count: plan.announcedMemberCount })
              : null
          }
        />
      </div>
      <PlanProgress />
      <Section id="particulars" title={t("overview.main-thread")}>
        <p className="mb-3 font-title text-lg">{pick(plan.mainThreadZh, plan.mainThreadEn)}</p>
        <Facts
          items={[
            [t("overview.issuer"), pick(plan.issuerZh, plan.issuerEn)],
            [t("overview.number"), plan.documentNumber],
            [
              t("overview.dated"),
              <span key="dated" className="inline-flex flex-wrap items-center gap-2">
                {dated(plan.documentDate)}
                <EvidenceBadge evidence={plan.datesEvidence} />
              </span>,
            ],
            [
              t("overview.published"),
              <span key="published" className="inline-flex flex-wrap items-center gap-2">
                {dated(plan.publishedOn)}
                <EvidenceBadge evidence={plan.datesEvidence} />
              </span>,
            ],
          ]}
        />
      </Section>
      <Section id="timeline" title={t("overview.timeline")} aside={t("overview.timeline-lead")}>
        <PlanTimeline
          entries={timeline}
          windowStart={plan.windowStart}
          windowEnd={plan.windowEnd}
          today={today}
        />
      </Section>
      <Section id="themes" title={t("overview.themes")} flush>
        <div className="grid md:grid-cols-2">
          {themes.map((theme) => (
            <section key={theme.code} id={theme.code} className="border-b px-4 py-3 md:odd:border-e">
              <div className="mb-1.5 flex flex-wrap items-center gap-2">
                <h3 className="font-semibold">{pick(theme.titleZh, theme.titleEn)}</h3>
                <EvidenceBadge evidence={theme.evidence} />
                {keeps ? (
                  <Link
                    href={`/plan/themes/${theme.code}/edit`}
                    className="no-print text-sm"
                    aria-label={`${t("overview.edit-theme")} ${theme.code}`}
                  >
                    {common("edit")}
                  </Link>
                ) : null}
              </div>
              <ol className="space-y-1.5">
                {theme.measures.map((measure) => (
                  <li key={measure.code} className="grid grid-cols-[2.75rem_1fr]">
                    <span className="text-ink-faint tabular-nums">{measure.code}</span>
                    <span className="min-w-0">
                      <Link href={`/measures/${measure.code}`}>{pick(measure.titleZh, measure.titleEn)}</Link>
                      <span className="block text-xs text-ink-faint">
                        {measure.leads.length > 0
                          ? t("overview.led-by", {
                              units: measure.leads
                                .map((unit) => pick(unit.shortNameZh, unit.code))
                                .join(pick("、", ", ")),
                            })
                          : t("overview.no-lead")}
                      </span>
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      </Section>
      <Section id="targets" title={t("overview.targets")} flush>
        <DataTable
          caption={t("overview.targets")}
          rows={targets}
          rowKey={(target) => target.code}
          columns={[
            {
              key: "code",
              header: t("measures.code"),
              cell: (target) => <span className="text-ink-faint">{target.code}</span>,
            },
            {
              key: "title",
              header: t("target.title"),
              className: "min-w-48",
              cell: (target) => (
                <>
                  {pick(target.titleZh, target.titleEn)}
                  {target.noteZh ? (
                    <span className="mt-0.5 block max-w-xl text-xs text-ink-faint">
                      {pick(target.noteZh, target.noteEn)}
                    </span>
                  ) : null}
                </>
              ),
            },
            {
              key: "value",
              header: t("target.value"),
              className: "min-w-24",
              cell: (target) => pick(target.valueZh, target.valueEn),
            },
            {
              key: "due",
              header: t("target.due"),
              className: "min-w-36",
              cell: (target) => <TargetDates target={target} />,
            },
            {
              key: "indicator",
              header: t("target.indicator"),
              secondary: true,
              cell: (target) =>
                target.indicator ? (
                  <Link href={`/indicators/${target.indicator.code}`}>
                    {pick(target.indicator.nameZh, target.indicator.nameEn)}
                  </Link>
                ) : (
                  <span className="text-ink-faint">–</span>
                ),
            },
            {
              key: "evidence",
              header: t("measures.evidence"),
              cell: (target) => (
                <span className="flex flex-col items-start gap-1">
                  <EvidenceBadge evidence={target.evidence} />
                  <span>
                    <SourceIds sources={target.sources} />
                  </span>
                </span>
              ),
            },
            ...(keeps
              ? [
                  {
                    key: "edit",
                    header: <span className="sr-only">{common("edit")}</span>,
                    nowrap: true,
                    className: "no-print",
                    cell: (target: (typeof targets)[number]) => (
                      <Link
                        href={`/plan/targets/${target.code}/edit`}
                        aria-label={`${common("edit")} ${target.code}`}
                      >
                        {common("edit")}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section id="sources" title={common("sources")}>
        <Sources sources={plan.sources} />
      </Section>
      <History type="plan" id={plan.id} labels={await planFieldLabels()} />
    </>
  );

  function windowNote() {
    if (elapsed) {
      return `${t("overview.elapsed", { percent: elapsed.percent })} · ${t("overview.days-left", { days: elapsed.daysLeft })}`;
    }
    const over = today > plan.windowEnd;
    const date = formatDate(over ? plan.windowEnd : plan.windowStart, locale);
    return over ? t("overview.window-over", { date }) : t("overview.window-ahead", { date });
  }
}

function Figure({ label, value, note }: { label: string; value: string; note: React.ReactNode }) {
  return (
    <div className="bg-sheet px-4 py-3">
      <p className="text-sm text-ink-faint">{label}</p>
      <p className="font-semibold tabular-nums">{value}</p>
      {note ? <p className="text-sm text-ink-soft">{note}</p> : null}
    </div>
  );
}
