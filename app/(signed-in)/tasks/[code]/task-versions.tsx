import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { TaskView } from "@/lib/tasks/task-view";

type Props = { view: TaskView; code: string };

/** Every wording the task has had, and the steps it has taken. */
export function TaskVersions({ view: { current, versions, steps }, code }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  const nameOf = (unitCode: string) => {
    const unit = current.units.find((one) => one.unitCode === unitCode);
    return unit ? inLocale(locale, unit.shortNameZh, unitCode) : unitCode;
  };
  const units = (codes: readonly string[]) => codes.map(nameOf).join(inLocale(locale, "、", ", "));
  return (
    <Section id="versions" title={t("page.versions")} flush>
      <DataTable
        caption={t("page.versions-caption", { code })}
        rows={[...versions].reverse()}
        rowKey={(row) => `version-${row.number}`}
        columns={[
          {
            key: "number",
            header: t("column.version"),
            nowrap: true,
            cell: (row) => (
              <Link href={`/tasks/${code}/versions/${row.number}`}>
                {t("page.version", { number: row.number })}
              </Link>
            ),
          },
          {
            key: "ground",
            header: t("column.ground"),
            cell: (row) => (
              <Badge tone={row.ground === "ORIGINAL" ? "quiet" : "warn"}>{t(`ground.${row.ground}`)}</Badge>
            ),
          },
          {
            key: "reason",
            header: t("column.reason"),
            className: "min-w-48",
            cell: (row) => (
              <>
                <span className="whitespace-pre-line" lang="zh-CN">
                  {row.reason || "–"}
                </span>
                <span className="block text-xs text-ink-faint">
                  {row.mustSign.length > 0
                    ? t("page.all-must-sign", { units: units(row.mustSign) })
                    : t("page.nobody-signs")}
                </span>
              </>
            ),
          },
          { key: "by", header: t("column.by"), secondary: true, cell: (row) => row.byName },
          { key: "at", header: t("column.at"), cell: (row) => formatInstant(row.at, locale) },
        ]}
      />
      <div className="border-t border-line px-4 py-3">
        <h3 className="mb-1.5 text-sm font-semibold">{t("page.steps")}</h3>
        <ol className="space-y-1 text-sm">
          {steps.map((step) => (
            <li key={`${step.kind}-${step.at.toISOString()}`} className="flex flex-wrap gap-x-2">
              <span className="font-medium">{t(`step.${step.kind}`)}</span>
              <span className="text-ink-faint">
                {step.byName} · {formatInstant(step.at, locale)}
              </span>
              {step.reason ? <span lang="zh-CN">{step.reason}</span> : null}
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
