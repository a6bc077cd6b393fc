import { DeskBlock } from "@/components/review/desk-block";
import { ON_THE_DESK } from "@/components/review/desk-kinds";
import { DeskTable } from "@/components/review/desk-table";
import type { ExtensionView } from "@/lib/extensions/extension";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { BlockProps } from "./block-props";

type Row = ExtensionView & { age: number | null };

export function ExtensionsBlock({ rows, whole }: BlockProps<Row>) {
  const [t, locale] = [useTexts("review"), useReaderLocale()];
  const shown = (whole ? rows : rows.slice(0, ON_THE_DESK)).map((request) => ({
    ...{ key: request.id, code: request.taskCode, title: request.taskTitle, titleEn: request.taskTitleEn },
    unit: { code: request.unitCode, shortNameZh: request.unitShortNameZh },
    href: `/desk/extensions/${request.id}`,
    since: shanghaiDateAt(request.at),
    age: request.age,
    note: `${formatDate(request.fromDate, locale)} → ${formatDate(request.askedDueOn, locale)}`,
  }));
  return (
    <DeskBlock
      kind="extensions"
      count={rows.length}
      oldest={rows[0]?.age ?? null}
      allHref={rows.length > shown.length ? "/desk?all=extensions#extensions" : null}
    >
      <DeskTable caption={t("kind.extensions")} rows={shown} noteHeader={t("block.dates")} />
    </DeskBlock>
  );
}
