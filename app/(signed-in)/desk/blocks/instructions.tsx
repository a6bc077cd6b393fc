import { SubjectCode } from "@/components/instructions/subject-name";
import { DeskBlock } from "@/components/review/desk-block";
import { ON_THE_DESK } from "@/components/review/desk-kinds";
import { DeskTable } from "@/components/review/desk-table";
import { useTexts } from "@/lib/i18n/translations";
import type { WaitingInstruction } from "@/lib/instructions/waiting-for-office";
import { excerptOf } from "@/lib/kernel/excerpt";

/** To be assigned, answered and to be checked, or overdue: in hand and in time nothing waits for the office. */
export function InstructionsBlock({ rows }: { rows: readonly WaitingInstruction[] }) {
  const t = useTexts("review");
  const shown = rows.slice(0, ON_THE_DESK).map(({ line, why, since, days }) => ({
    ...{ key: `instruction-${line.number}`, code: `#${line.number}`, since, age: days },
    ...{ title: excerptOf(line.text), titleEn: "", unit: line.owner ?? undefined },
    href: `/instructions/${line.number}`,
    note: (
      <>
        {t(`block.instruction-${why}`)}
        <span className="block text-xs text-ink-faint">
          <SubjectCode subject={line.subject} />
        </span>
      </>
    ),
  }));
  return (
    <DeskBlock
      kind="instructions"
      count={rows.length}
      oldest={rows[0]?.days ?? null}
      allHref={rows.length > 0 ? "/instructions?state=OPEN&sort=due" : null}
    >
      <DeskTable caption={t("kind.instructions")} rows={shown} noteHeader={t("block.instruction-state")} />
    </DeskBlock>
  );
}
