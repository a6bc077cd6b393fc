import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import type { Coverage } from "@/lib/worklists/evidence-coverage";
import { readEvidenceCoverage } from "@/lib/worklists/queries/read-evidence-coverage";
import { claimColumns } from "./claim-columns";
import { CoverageBar } from "./coverage-bar";

/** Which share of the claims is proved, by kind and by unit, and what the others say for themselves. */
export async function EvidenceSection({ params }: { params: Params }) {
  const { total, kinds, units, uncovered } = await ask(readEvidenceCoverage, params);
  const [t, review, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("review"),
    getLocale(),
  ]);
  const missing = total.claims - total.covered;
  const value = ({ claims, covered }: Coverage) => t("evidence.value", { claims, covered });
  return (
    <Section id="evidence" title={t("evidence.title")} flush>
      <p className="px-4 py-2.5 text-sm text-ink-faint">{t("evidence.lead")}</p>
      {total.claims === 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm">{t("evidence.none")}</p>
      ) : (
        <>
          <Still className="grid gap-x-8 gap-y-4 border-t border-line px-4 py-3.5 lg:grid-cols-[16rem_1fr]">
            <div className="space-y-3">
              <div>
                <p className="text-sm text-ink-faint">{t("evidence.share")}</p>
                <p className="text-2xl font-semibold tabular-nums">
                  {review("rate", { percent: total.share ?? 0 })}
                </p>
                <p className="text-sm text-ink-faint tabular-nums">{value(total)}</p>
              </div>
              <div>
                <h3 className="text-sm font-medium">{t("evidence.by-kind")}</h3>
                <ul className="mt-1 space-y-1.5 text-sm">
                  {kinds.map(({ kind, coverage }) => (
                    <li key={kind}>
                      <CoverageBar label={review(`claim.${kind}`)} coverage={coverage} />
                    </li>
                  ))}
                </ul>
              </div>
            </div>
            <div>
              <h3 className="text-sm font-medium">{t("evidence.by-unit")}</h3>
              <ul className="mt-1 grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2 xl:grid-cols-3">
                {units.map(({ unit, coverage }) => (
                  <li key={unit.code}>
                    <CoverageBar
                      label={inLocale(locale, unit.shortNameZh, unit.code)}
                      href={`${listHref("/desk/period", params, { unit: unit.code })}#evidence`}
                      coverage={coverage}
                    />
                  </li>
                ))}
              </ul>
            </div>
          </Still>
          <h3
            id="uncovered"
            className="flex flex-wrap items-baseline gap-x-3 border-t border-line px-4 py-2.5 font-semibold"
          >
            {t("evidence.uncovered")}
            <span className="text-sm font-normal text-ink-faint">
              {missing === 0 ? null : t("evidence.uncovered-count", { count: missing })}
              {uncovered.length < missing
                ? ` · ${t("evidence.uncovered-first", { shown: uncovered.length })} `
                : null}
              {uncovered.length < missing || params.all ? (
                <Link
                  href={`${listHref("/desk/period", params, { all: params.all ? null : "1" })}#uncovered`}
                  className="no-print ms-2 underline"
                >
                  {t(params.all ? "evidence.show-first" : "evidence.show-all")}
                </Link>
              ) : null}
            </span>
          </h3>
          {missing > 0 ? (
            <div className="flex px-4 pb-2.5">
              <ExportMenu list="uncovered-claims" params={params} rows={missing} />
            </div>
          ) : null}
          <ListTable
            caption={t("evidence.uncovered")}
            rows={uncovered}
            rowKey={(claim) => `claim-${claim.reportId}-${claim.ordinal}`}
            empty={<p className="text-sm">{t("evidence.uncovered-none")}</p>}
            columns={await claimColumns()}
          />
        </>
      )}
    </Section>
  );
}
