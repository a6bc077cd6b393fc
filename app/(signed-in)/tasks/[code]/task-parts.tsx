import { RuleLink } from "@/components/tasks/rule-link";
import { SignatureBadge } from "@/components/tasks/signature-badge";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { Task } from "@/lib/tasks/task";
import type { TaskView } from "@/lib/tasks/task-view";

type Props = { view: TaskView; task: Task };

/** Each unit's part with its date, and whether it has signed for it. */
export function TaskParts({ view, task }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  const rows = task.units.map((unit) => ({
    ...unit,
    signing: view.signings.find(({ unitCode }) => unitCode === unit.unitCode) ?? null,
  }));
  const isOpen = rows.some(({ signing }) => signing?.signBy);
  return (
    <Section
      id="units"
      title={t("page.parts")}
      flush
      aside={view.rule && isOpen ? <RuleLink rule={view.rule} /> : null}
    >
      <DataTable
        caption={t("page.parts-caption", { code: task.code })}
        rows={rows}
        rowKey={(row) => `part-${row.unitCode}`}
        columns={[
          {
            key: "unit",
            header: t("column.unit"),
            cell: (row) => (
              <Link href={`/units/${row.unitCode}`}>{inLocale(locale, row.nameZh, row.nameEn)}</Link>
            ),
          },
          {
            key: "role",
            header: t("column.role"),
            cell: (row) => (
              <Badge tone={row.role === "LEAD" ? "info" : "quiet"}>{t(`role.${row.role}`)}</Badge>
            ),
          },
          {
            key: "part",
            header: t("column.part"),
            className: "min-w-56",
            cell: (row) =>
              row.part ? (
                <span className="whitespace-pre-line" lang="zh-CN">
                  {row.part}
                </span>
              ) : (
                t("sign.whole")
              ),
          },
          {
            key: "due",
            header: t("column.part-due"),
            nowrap: true,
            cell: (row) => formatDate(row.dueOn, locale),
          },
          {
            key: "signature",
            header: t("column.signature"),
            cell: ({ signing }) =>
              signing ? (
                <>
                  <SignatureBadge state={signing.state} />
                  <span className="block text-xs text-ink-faint">
                    {signing.signedAt
                      ? t("signed-on", {
                          name: signing.signedBy,
                          time: formatInstant(signing.signedAt, locale),
                        })
                      : null}
                    {signing.signBy ? t("sign-by", { date: formatDate(signing.signBy, locale, true) }) : null}
                    {signing.age === null ? null : (
                      <span className="block">{t("age", { days: signing.age })}</span>
                    )}
                  </span>
                </>
              ) : null,
          },
        ]}
      />
    </Section>
  );
}
