import { DeskBlock } from "@/components/review/desk-block";
import { ON_THE_DESK } from "@/components/review/desk-kinds";
import { DeskTable } from "@/components/review/desk-table";
import type { CompletionView } from "@/lib/completions/completion";
import { useTexts } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { BlockProps } from "./block-props";

type Row = CompletionView & { age: number | null };

export function CompletionsBlock({ rows, whole }: BlockProps<Row>) {
  const t = useTexts("review");
  const shown = (whole ? rows : rows.slice(0, ON_THE_DESK)).map((request) => ({
    ...{ key: request.id, code: request.taskCode, title: request.taskTitle, titleEn: request.taskTitleEn },
    unit: { code: request.unitCode, shortNameZh: request.unitShortNameZh },
    href: `/desk/completions/${request.id}`,
    since: shanghaiDateAt(request.at),
    age: request.age,
    note: t("block.files", { count: request.files.length }),
  }));
  return (
    <DeskBlock
      kind="completions"
      count={rows.length}
      oldest={rows[0]?.age ?? null}
      allHref={rows.length > shown.length ? "/desk?all=completions#completions" : null}
    >
      <DeskTable caption={t("kind.completions")} rows={shown} noteHeader={t("block.evidence")} />
    </DeskBlock>
  );
}
