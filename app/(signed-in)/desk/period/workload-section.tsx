import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import type { PeriodState } from "@/lib/worklists/period-state";
import { readWorkload } from "@/lib/worklists/queries/read-workload";
import { OFFICE_KINDS } from "@/lib/worklists/waiting";
import { Definitions } from "./definitions";
import { waitingListHref } from "./figure-links";
import { type WorkloadLine, workloadColumns } from "./workload-columns";

/** What each coordinator decided, how long it took, and what nobody has decided yet. */
export async function WorkloadSection({ params, state }: { params: Params; state: PeriodState }) {
  const { cycle, rows, totals } = await ask(readWorkload, params);
  const [t, review, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("review"),
    getLocale(),
  ]);
  const day = (date: string) => formatDate(date, locale, true);
  const undecided = OFFICE_KINDS.filter((kind) => state.office[kind].count > 0);
  const count = undecided.reduce((sum, kind) => sum + state.office[kind].count, 0);
  return (
    <Section
      id="workload"
      title={t("workload.title")}
      aside={rows.length > 0 ? <ExportMenu list="workload" params={params} rows={rows.length} /> : null}
      flush
    >
      <p className="px-4 py-2.5 text-sm text-ink-faint">
        {t(cycle.over ? "workload.lead" : "workload.lead-ongoing", {
          from: day(cycle.from),
          to: day(cycle.to),
        })}
      </p>
      <ListTable
        caption={t("workload.title")}
        rows={rows.length === 0 ? [] : [...rows, { ...totals, person: null }]}
        rowKey={({ person }: WorkloadLine) => `workload-${person?.id ?? "total"}`}
        columns={await workloadColumns(params)}
        empty={<p className="text-sm">{t("workload.none")}</p>}
      />
      <p className="border-t border-line px-4 py-2.5 text-sm text-ink-soft">
        {count === 0 ? t("workload.undecided-none") : t("workload.undecided", { count })}
        {undecided.map((kind) => (
          <span key={kind} className="ms-2 inline-block">
            <Link href={waitingListHref(params, kind)}>
              {review(`kind.${kind}`)} {state.office[kind].count}
            </Link>
          </span>
        ))}
      </p>
      <Definitions
        items={[
          [t("workload.person"), t("workload.definition.people")],
          [t("workload.acts"), t("workload.definition.acts")],
          [
            `${t("workload.median")}${inLocale(locale, "、", ", ")}${t("workload.longest")}`,
            t("workload.definition.time"),
          ],
          [t("workload.share"), t("workload.definition.share")],
        ]}
      />
    </Section>
  );
}
