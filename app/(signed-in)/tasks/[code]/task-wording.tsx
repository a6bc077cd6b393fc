import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate, formatDecimal } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { Task } from "@/lib/tasks/task";
import type { TaskView } from "@/lib/tasks/task-view";

type Props = { view: TaskView; task: Task };

/** What the task says: dates and what moved them, deliverable, acceptance, order, milestones, indicators. */
export function TaskWording({ view, task }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  const { moves, document, meeting, batchNote } = view;
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const order: ReactNode[] = [
    document ? (
      <Link key="document" href={`/documents/${document.code}`}>
        {[document.number, pick(document.titleZh, document.titleEn)].filter(Boolean).join(" ")}
      </Link>
    ) : null,
    meeting ? (
      <Link key="meeting" href={`/meetings/${meeting.code}`}>
        {pick(meeting.titleZh, meeting.titleEn)}
      </Link>
    ) : null,
    task.orderNote ? (
      <span key="note" lang="zh-CN">
        {task.orderNote}
      </span>
    ) : null,
  ].filter((part) => part !== null);
  return (
    <>
      <Section id="wording" title={t("page.wording")}>
        <Facts
          items={[
            [
              t("page.current-due"),
              <span key="due" className="font-medium">
                {formatDate(task.dueOn, locale, true)}
              </span>,
            ],
            [
              t("page.original-due"),
              <div key="original">
                {formatDate(task.originalDueOn, locale, true)}
                {moves.length === 0 ? (
                  <span className="ms-2 text-sm text-ink-faint">{t("page.not-moved")}</span>
                ) : (
                  <ul className="mt-1 space-y-1 text-sm">
                    {moves.map((move) => (
                      <li key={move.versionNumber}>
                        <Link href={`/tasks/${task.code}/versions/${move.versionNumber}`}>
                          {t("page.moved", {
                            number: move.versionNumber,
                            ground: t(`ground.${move.ground}`),
                            from: formatDate(move.from, locale),
                            to: formatDate(move.to, locale),
                          })}
                        </Link>
                        <span className="ms-2 text-ink-soft" lang="zh-CN">
                          {move.reason}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </div>,
            ],
            [t("field.deliverable"), <Typed key="deliverable" text={task.deliverable} />],
            [t("field.acceptance"), <Typed key="acceptance" text={task.acceptance} />],
            [
              t("page.order"),
              <div key="order" className="flex flex-wrap gap-x-3">
                {order}
              </div>,
            ],
            ...(batchNote ? [[t("page.batch-note"), <Typed key="batch" text={batchNote} />] as const] : []),
          ]}
        />
      </Section>
      {task.milestones.length > 0 ? (
        <Section id="milestones" title={t("page.milestones")} flush>
          <DataTable
            caption={t("page.milestones-caption", { code: task.code })}
            rows={task.milestones}
            rowKey={(row) => row.key}
            columns={[
              {
                key: "due",
                header: t("field.milestone-due"),
                nowrap: true,
                cell: (row) => formatDate(row.dueOn, locale),
              },
              {
                key: "title",
                header: t("field.milestone-title"),
                cell: (row) => <Typed text={row.title} />,
              },
              { key: "share", header: t("field.share"), align: "end", cell: (row) => row.share },
            ]}
          />
        </Section>
      ) : null}
      {task.indicators.length > 0 ? (
        <Section id="indicators" title={t("page.indicators")} flush>
          <DataTable
            caption={t("page.indicators-caption", { code: task.code })}
            rows={task.indicators}
            rowKey={(row) => row.key}
            columns={[
              { key: "name", header: t("field.name"), cell: (row) => <Typed text={row.name} /> },
              {
                key: "target",
                header: t("field.target"),
                align: "end",
                cell: (row) => formatDecimal(row.target, locale),
              },
              { key: "unit", header: t("field.unitOfMeasure"), cell: (row) => row.unitOfMeasure },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}

/** As somebody typed it, in Chinese. */
function Typed({ text }: { text: string }) {
  return (
    <span className="whitespace-pre-line" lang="zh-CN">
      {text}
    </span>
  );
}
