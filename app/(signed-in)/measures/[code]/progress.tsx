import { getLocale } from "next-intl/server";
import { ProgressHeadline } from "@/components/progress/progress-headline";
import { LightBadge, RatingBadge } from "@/components/tasks/badges";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReadPlanProgress } from "@/lib/progress/progress.policy";
import { readMeasureProgress } from "@/lib/progress/queries/read-measure-progress";
import { ask, requireActor } from "@/lib/web/read";

/** For those who see all units: how far the measure is, and the tasks it is averaged over. */
export async function MeasureProgress({ code }: { code: string }) {
  if (!mayReadPlanProgress(await requireActor())) return null;
  const { date, progress, tasks } = await ask(readMeasureProgress, { code });
  const [t, locale] = await Promise.all([getTranslations("progress"), getLocale()]);
  return (
    <Section
      id="progress"
      title={t("measure.title")}
      aside={t("as-of", { date: formatDate(date, locale) })}
      flush
    >
      <div className="px-4 py-3.5">
        <ProgressHeadline progress={progress} />
      </div>
      {tasks.length > 0 ? (
        <DataTable
          caption={t("measure.tasks")}
          rows={tasks}
          rowKey={(row) => row.code}
          columns={[
            { key: "code", header: t("measure.code"), nowrap: true, cell: (row) => row.code },
            {
              key: "task",
              header: t("measure.task"),
              className: "min-w-48",
              cell: (row) => (
                <Link href={`/tasks/${row.code}`}>{inLocale(locale, row.title, row.titleEn)}</Link>
              ),
            },
            {
              key: "weight",
              header: t("measure.weight"),
              align: "end",
              secondary: true,
              cell: (row) => row.weight,
            },
            {
              key: "planned",
              header: t("measure.planned"),
              align: "end",
              cell: (row) => t("percent", { value: row.planned }),
            },
            {
              key: "actual",
              header: t("measure.actual"),
              align: "end",
              cell: (row) => (row.actual === null ? "–" : t("percent", { value: row.actual })),
            },
            { key: "light", header: t("measure.light"), cell: (row) => <LightBadge light={row.light} /> },
            {
              key: "unit",
              header: t("measure.unit-rating"),
              secondary: true,
              cell: (row) => <RatingBadge rating={row.unitRating} />,
            },
            {
              key: "coordinator",
              header: t("measure.coordinator-rating"),
              secondary: true,
              cell: (row) => <RatingBadge rating={row.coordinatorRating} />,
            },
          ]}
        />
      ) : null}
    </Section>
  );
}
