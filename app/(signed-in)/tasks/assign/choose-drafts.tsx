import { unitShort, unitsShort } from "@/components/tasks/unit-names";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { DraftLine } from "@/lib/tasks/task-view";
import { FaultList } from "../fault-list";

type Props = { drafts: readonly DraftLine[]; chosen: readonly string[] };

/** The drafts with a box each; the boxes make the address of the next step. */
export function ChooseDrafts({ drafts, chosen }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  const isReady = (draft: DraftLine) => draft.faults.length === 0;
  const ticked = (draft: DraftLine) => isReady(draft) && (chosen.length === 0 || chosen.includes(draft.code));
  return (
    <form action="/tasks/assign" method="get">
      <div className="sheet mb-4">
        <DataTable
          caption={t("assign.caption")}
          rows={drafts}
          rowKey={(row) => row.code}
          empty={
            <EmptyState
              title={t("assign.none")}
              hint={t("assign.none-hint")}
              action={
                <Button asChild>
                  <Link href="/tasks/new">{t("act.draft")}</Link>
                </Button>
              }
            />
          }
          columns={[
            {
              key: "choose",
              header: t("column.choose"),
              cell: (row) => (
                <input
                  type="checkbox"
                  name="code"
                  value={row.code}
                  aria-label={t("assign.choose-one", { code: row.code })}
                  defaultChecked={ticked(row)}
                  disabled={!isReady(row)}
                  className="size-6 accent-accent"
                />
              ),
            },
            { key: "code", header: t("column.code"), nowrap: true, cell: (row) => row.code },
            {
              key: "title",
              header: t("column.title"),
              className: "min-w-56",
              cell: (row) => (
                <Link href={`/tasks/${row.code}`}>{inLocale(locale, row.title, row.titleEn)}</Link>
              ),
            },
            { key: "lead", header: t("column.lead"), cell: (row) => unitShort(row.lead, locale) },
            {
              key: "supports",
              header: t("column.supports"),
              secondary: true,
              cell: (row) => unitsShort(row.supports, locale),
            },
            {
              key: "due",
              header: t("column.due"),
              nowrap: true,
              cell: (row) => formatDate(row.dueOn, locale),
            },
            {
              key: "problem",
              header: t("column.problem"),
              cell: (row) =>
                isReady(row) ? (
                  <Badge tone="good">{t("assign.ready")}</Badge>
                ) : (
                  <>
                    <Badge tone="warn">{t("assign.not-ready")}</Badge>
                    <FaultList faults={row.faults} />
                  </>
                ),
            },
          ]}
        />
      </div>
      {drafts.some(isReady) ? (
        <Button type="submit" tone="primary">
          {t("assign.preview")}
        </Button>
      ) : null}
    </form>
  );
}
