import { LightBadge, RatingBadge } from "@/components/tasks/badges";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { TaskReading } from "@/lib/progress/reading";
import type { Task } from "@/lib/tasks/task";

type Props = { task: Task; reading: TaskReading; heldUpBy: string | null };

/** Every unit's own part, and which of them holds the whole up. */
export function PartsTable({ task, reading, heldUpBy }: Props) {
  const [t, plan, locale] = [useTexts("progress"), useTexts("plan"), useReaderLocale()];
  const unitOf = (code: string) => task.units.find(({ unitCode }) => unitCode === code);
  return (
    <DataTable
      caption={t("parts.title")}
      rows={reading.parts}
      rowKey={(part) => `part-${part.unitCode}`}
      columns={[
        {
          key: "unit",
          header: t("parts.unit"),
          cell: (part) => (
            <span className="flex flex-wrap items-center gap-1.5">
              <span className="font-medium">
                {inLocale(locale, unitOf(part.unitCode)?.shortNameZh ?? part.unitCode, part.unitCode)}
              </span>
              <Badge tone={part.role === "LEAD" ? "info" : "quiet"}>{plan(`unit-role.${part.role}`)}</Badge>
              {part.unitCode === heldUpBy ? <Badge tone="warn">{t("parts.holds-up")}</Badge> : null}
            </span>
          ),
        },
        {
          key: "part",
          header: t("parts.part"),
          className: "min-w-40",
          cell: (part) => <span lang="zh-CN">{unitOf(part.unitCode)?.part}</span>,
        },
        {
          key: "due",
          header: t("parts.due"),
          nowrap: true,
          cell: (part) => formatDate(part.dueOn, locale),
        },
        {
          key: "actual",
          header: t("parts.actual"),
          align: "end",
          cell: (part) =>
            part.actual === null ? (
              <span className="text-ink-faint">{t("parts.no-report")}</span>
            ) : (
              <>
                {t("percent", { value: part.actual })}
                <span className="block text-xs text-ink-faint">{part.actualPeriod}</span>
              </>
            ),
        },
        {
          key: "light",
          header: t("parts.light"),
          cell: (part) => <LightBadge light={part.light} />,
        },
        {
          key: "rating",
          header: t("parts.rating"),
          secondary: true,
          cell: (part) => <RatingBadge rating={part.unitRating} />,
        },
      ]}
    />
  );
}
