import { DeskBlock } from "@/components/review/desk-block";
import { ON_THE_DESK } from "@/components/review/desk-kinds";
import { DeskTable } from "@/components/review/desk-table";
import { Link } from "@/components/ui/link";
import type { DifficultyLine } from "@/lib/difficulties/difficulty-view";
import { useTexts } from "@/lib/i18n/translations";

type Props = { rows: readonly DifficultyLine[]; count: number };

/** Raised and not yet routed to the unit that can solve them. */
export function DifficultiesBlock({ rows, count }: Props) {
  const t = useTexts("review");
  const shown = rows.slice(0, ON_THE_DESK).map(({ number, title, task, unit, raisedOn, age }) => ({
    ...{ key: `difficulty-${number}`, code: `#${number}`, title, titleEn: "", unit, age, since: raisedOn },
    href: `/difficulties/${number}`,
    note: <Link href={`/tasks/${task.code}`}>{task.code}</Link>,
  }));
  return (
    <DeskBlock
      kind="difficulties"
      count={count}
      oldest={rows[0]?.age ?? null}
      allHref={count > 0 ? "/difficulties?state=RAISED&sort=number" : null}
    >
      <DeskTable caption={t("kind.difficulties")} rows={shown} noteHeader={t("block.task")} />
    </DeskBlock>
  );
}
