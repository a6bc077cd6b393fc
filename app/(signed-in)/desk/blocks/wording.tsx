import { DeskBlock } from "@/components/review/desk-block";
import { ON_THE_DESK } from "@/components/review/desk-kinds";
import { DeskTable } from "@/components/review/desk-table";
import { useTexts } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { OpenWordingQuery } from "@/lib/tasks/task-view";
import type { BlockProps } from "./block-props";

type Row = OpenWordingQuery & { age: number | null };

export function WordingBlock({ rows, whole }: BlockProps<Row>) {
  const t = useTexts("review");
  const shown = (whole ? rows : rows.slice(0, ON_THE_DESK)).map(
    ({ id, code, title, titleEn, unit, question, at, age }) => ({
      ...{ key: id, code, title, titleEn, unit, age },
      href: `/tasks/${code}#query-${id}`,
      since: shanghaiDateAt(at),
      note: <span lang="zh-CN">{question}</span>,
    }),
  );
  return (
    <DeskBlock
      kind="wording"
      count={rows.length}
      oldest={rows[0]?.age ?? null}
      allHref={rows.length > shown.length ? "/desk?all=wording#wording" : null}
    >
      <DeskTable caption={t("kind.wording")} rows={shown} noteHeader={t("block.question")} />
    </DeskBlock>
  );
}
