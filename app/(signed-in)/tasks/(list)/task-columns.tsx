import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { LightBadge, StageBadge } from "@/components/tasks/badges";
import { unitShort, unitsShort } from "@/components/tasks/unit-names";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { TaskReading } from "@/lib/progress/reading";
import type { TaskLine } from "@/lib/tasks/task-view";

/** A task of the list with what the dates say of it. */
export type TaskRow = TaskLine & { reading: TaskReading | null };

export function withReadings(
  tasks: readonly TaskLine[],
  readings: Readonly<Record<string, TaskReading>>,
): TaskRow[] {
  return tasks.map((task) => ({ ...task, reading: readings[task.code] ?? null }));
}

export async function taskColumns(): Promise<ListColumn<TaskRow>[]> {
  const [t, locale] = await Promise.all([getTranslations("tasks"), getLocale()]);
  const title = (row: TaskRow) => inLocale(locale, row.title, row.titleEn);
  const moved = (row: TaskRow) => row.dueOn !== row.originalDueOn;
  const signature = (row: TaskRow) => {
    if (row.stage !== "ASSIGNED") return null;
    const { length: count } = row.unsigned;
    return count > 0 ? t("unsigned-count", { count }) : t("signed-all");
  };
  return [
    {
      key: "code",
      label: t("column.code"),
      sort: "code",
      nowrap: true,
      cell: (row) => row.code,
      sheet: text((row) => row.code),
    },
    {
      key: "title",
      label: t("column.title"),
      sort: "title",
      className: "min-w-56",
      cell: (row) => (
        <Link href={`/tasks/${row.code}`} className="font-medium">
          {title(row)}
        </Link>
      ),
      sheet: text(title),
    },
    {
      key: "lead",
      label: t("column.lead"),
      nowrap: true,
      cell: (row) => unitShort(row.lead, locale),
      sheet: text((row) => row.lead && unitShort(row.lead, locale)),
    },
    {
      key: "supports",
      label: t("column.supports"),
      secondary: true,
      cell: (row) => unitsShort(row.supports, locale),
      sheet: text((row) => (row.supports.length > 0 ? unitsShort(row.supports, locale) : null)),
    },
    {
      key: "due",
      label: t("column.due"),
      sort: "due",
      nowrap: true,
      cell: (row) => (
        <>
          {formatDate(row.dueOn, locale)}
          {moved(row) ? (
            <span className="block text-xs text-ink-faint">
              {t("page.original-due")} {formatDate(row.originalDueOn, locale)}
            </span>
          ) : null}
        </>
      ),
      sheet: [
        date((row) => row.dueOn),
        date((row) => (moved(row) ? row.originalDueOn : null), t("page.original-due")),
      ],
    },
    {
      key: "light",
      label: t("column.light"),
      cell: ({ reading }) => (reading ? <LightBadge light={reading.light} /> : "–"),
      sheet: text(({ reading }) => reading && t(`light.${reading.light}`)),
    },
    {
      key: "stage",
      label: t("column.stage"),
      sort: "stage",
      cell: (row) => <StageBadge stage={row.stage} />,
      sheet: text((row) => t(`stage.${row.stage}`)),
    },
    {
      key: "signature",
      label: t("column.signature"),
      secondary: true,
      cell: (row) =>
        signature(row) ? (
          <Badge
            tone={row.unsigned.length > 0 ? "warn" : "good"}
            title={row.unsigned.join(", ") || undefined}
          >
            {signature(row)}
          </Badge>
        ) : (
          "–"
        ),
      sheet: text(signature),
    },
    {
      key: "weight",
      label: t("column.weight"),
      sort: "weight",
      align: "end",
      secondary: true,
      cell: (row) => row.weight,
      sheet: number((row) => row.weight),
    },
  ];
}
