import type { ListColumn } from "@/components/list/list-column";
import { ProgressBar } from "@/components/progress/progress-bar";
import { percent } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReadPlanProgress } from "@/lib/progress/progress.policy";
import { readPlanProgress } from "@/lib/progress/queries/read-plan-progress";
import { ask, requireActor } from "@/lib/web/read";

/** The column that those who see all units find in the list of measures; nobody else. */
export async function progressColumns<Row extends { code: string }>(): Promise<ListColumn<Row>[]> {
  if (!mayReadPlanProgress(await requireActor())) return [];
  const [{ measures }, t] = [await ask(readPlanProgress, {}), await getTranslations("progress")];
  return [
    {
      key: "progress",
      label: t("measure.column"),
      className: "min-w-28",
      cell: ({ code }) => {
        const progress = measures[code];
        return progress ? (
          <>
            <span className="tabular-nums">{t("percent", { value: progress.actual })}</span>
            <ProgressBar progress={progress} />
          </>
        ) : (
          <span className="text-ink-faint">{t("aggregate.none")}</span>
        );
      },
      sheet: [
        percent(({ code }) => measures[code]?.actual ?? null),
        percent(({ code }) => measures[code]?.planned ?? null, t("measure.planned")),
      ],
    },
  ];
}
