import { getTranslations } from "next-intl/server";
import { ProgressBar } from "@/components/progress/progress-bar";
import type { Column } from "@/components/ui/data-table";
import { mayReadPlanProgress } from "@/lib/progress/progress.policy";
import { readPlanProgress } from "@/lib/progress/queries/read-plan-progress";
import { ask, requireActor } from "@/lib/web/read";

/** The column that those who see all units find in the list of measures; nobody else. */
export async function progressColumns<Row extends { code: string }>(): Promise<Column<Row>[]> {
  if (!mayReadPlanProgress(await requireActor())) return [];
  const [{ measures }, t] = [await ask(readPlanProgress, {}), await getTranslations("progress")];
  return [
    {
      key: "progress",
      header: t("measure.column"),
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
    },
  ];
}
