import { DeskBlock } from "@/components/review/desk-block";
import { ON_THE_DESK } from "@/components/review/desk-kinds";
import { DeskTable } from "@/components/review/desk-table";
import type { CompletedTask } from "@/lib/completions/completion";
import { useTexts } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";

type Row = CompletedTask & { age: number | null };

export function StrikeOffBlock({ rows }: { rows: readonly Row[] }) {
  const t = useTexts("review");
  const shown = rows.slice(0, ON_THE_DESK).map((task) => ({
    ...{ key: task.taskCode, code: task.taskCode, title: task.taskTitle, titleEn: task.taskTitleEn },
    unit: { code: task.unitCode, shortNameZh: task.unitShortNameZh },
    href: `/tasks/${task.taskCode}#completion`,
    since: shanghaiDateAt(task.completedAt),
    age: task.age,
  }));
  return (
    <DeskBlock
      kind="strike-off"
      count={rows.length}
      oldest={rows[0]?.age ?? null}
      allHref={rows.length > 0 ? "/tasks?stage=COMPLETED" : null}
    >
      <DeskTable caption={t("kind.strike-off")} rows={shown} />
    </DeskBlock>
  );
}
