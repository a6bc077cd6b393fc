import { DeskBlock } from "@/components/review/desk-block";
import { ON_THE_DESK } from "@/components/review/desk-kinds";
import { DeskTable } from "@/components/review/desk-table";
import { unitsShort } from "@/components/tasks/unit-names";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { UnsignedTask } from "@/lib/tasks/unsigned-tasks";

/** Only those past their date: before it the unit's clock runs, and nothing waits for the office. */
export function UnsignedBlock({ rows }: { rows: readonly UnsignedTask[] }) {
  const [t, locale] = [useTexts("review"), useReaderLocale()];
  const shown = rows.slice(0, ON_THE_DESK).map(({ code, title, titleEn, units, since, signBy, age }) => ({
    ...{ key: `unsigned-${code}`, code, title, titleEn, age },
    href: `/tasks/${code}`,
    since: shanghaiDateAt(since),
    note: (
      <>
        {unitsShort(units, locale)}
        {signBy ? (
          <span className="block text-xs text-late">
            {t("block.signed-by", { date: formatDate(signBy, locale, true) })}
          </span>
        ) : null}
      </>
    ),
  }));
  return (
    <DeskBlock
      kind="unsigned"
      count={rows.length}
      oldest={rows[0]?.age ?? null}
      allHref={rows.length > 0 ? "/tasks/unsigned" : null}
    >
      <DeskTable caption={t("kind.unsigned")} rows={shown} noteHeader={t("block.unsigned-units")} />
    </DeskBlock>
  );
}
