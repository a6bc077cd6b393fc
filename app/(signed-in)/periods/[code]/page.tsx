import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { WindowBadge } from "@/components/review/window-badge";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PrintFrame } from "@/components/shell/print-frame";
import { RuleLink } from "@/components/tasks/rule-link";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReview } from "@/lib/reports/decision.policy";
import { readPeriodMatrix } from "@/lib/reports/queries/read-period-matrix";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { Exceptions } from "./exceptions";
import { Legend } from "./legend";
import { MatrixTable } from "./matrix-table";
import { UrgePanel } from "./urge-panel";

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("review"))("matrix.title", { period: (await params).code }) };
}

export default async function PeriodPage({ params, searchParams }: Props) {
  const [{ code }, { urge, urged }] = [await params, await readParams(searchParams)];
  const [view, actor] = [await ask(readPeriodMatrix, { period: code }), await requireActor()];
  const [t, state, common, shell, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("period-state"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const { period, window, previous, next, totals } = view;
  const acts = mayReview(actor);
  const mayUrge = acts && window !== "NOT_OPEN" && totals.outstanding > 0;
  const here = `/periods/${period.code}`;
  return (
    <>
      <PrintFrame landscape title={t("matrix.title", { period: period.code })} asOf={view.today} />
      <Breadcrumbs crumbs={[{ label: shell("nav.periods"), href: "/periods" }, { label: period.code }]} />
      <PageHeader
        title={t("matrix.title", { period: period.code })}
        badges={<WindowBadge window={window} />}
        lead={
          <>
            {t("window-dates", {
              opens: formatDate(period.opensOn, locale, true),
              closes: formatDate(period.closesOn, locale, true),
            })}
            <span className="ms-3">
              <RuleLink rule={period} />
            </span>
          </>
        }
        actions={
          <>
            {previous ? (
              <Button asChild>
                <Link href={`/periods/${previous}`}>{t("matrix.previous")}</Link>
              </Button>
            ) : null}
            {next ? (
              <Button asChild>
                <Link href={`/periods/${next}`}>{t("matrix.next")}</Link>
              </Button>
            ) : null}
            {window === "NOT_OPEN" ? null : (
              <Button asChild>
                <Link href={`/desk/period?period=${period.code}`}>{state("title")}</Link>
              </Button>
            )}
            <Button asChild>
              <Link href={`/periods/reopened?period=${period.code}`}>{t("periods.reopened")}</Link>
            </Button>
            {mayUrge ? (
              <Button asChild tone="primary">
                <Link href={`${here}?urge=all#urge`}>
                  {t(window === "CLOSED" ? "urge.all" : "urge.all-open")}
                </Link>
              </Button>
            ) : null}
          </>
        }
      />
      {urged && /^\d{1,4}$/.test(urged) ? (
        <Notice tone="good" live className="mb-4">
          {t("urge.done", { units: Number(urged) })}
        </Notice>
      ) : null}
      {urge && acts ? <UrgePanel view={view} unit={urge === "all" ? null : urge} /> : null}
      <div className="mb-2 flex flex-wrap items-center gap-2 text-sm text-ink-faint">
        <p>
          {common("as-of", { date: formatDate(view.today, locale, true) })} ·{" "}
          {t(window === "CLOSED" ? "matrix.rate-note" : "matrix.open-note")}
        </p>
        <ExportMenu
          list="period-matrix"
          params={{ code: period.code }}
          rows={null}
          parts={[t("matrix.unit"), t("matrix.tasks")]}
        />
      </div>
      <Legend closed={window === "CLOSED"} />
      <MatrixTable view={view} urging={mayUrge} />
      <Exceptions view={view} acts={acts} />
    </>
  );
}
