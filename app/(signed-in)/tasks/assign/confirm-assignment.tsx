import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { RuleLink } from "@/components/tasks/rule-link";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { AssignmentPreview } from "@/lib/tasks/task-view";
import { assignTasksAction } from "../actions";
import { FaultList } from "../fault-list";

type Props = { preview: AssignmentPreview; draftOwner: string };

/** What each unit will receive, and the button that makes it theirs. */
export function ConfirmAssignment({ preview, draftOwner }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  const { drafts, missing, units, rule, signBy } = preview;
  const faulty = drafts.filter(({ faults }) => faults.length > 0);
  const codes = drafts.map(({ code }) => code);
  const again = `/tasks/assign?back=1&${new URLSearchParams(codes.map((code) => ["code", code]))}`;
  const blocked = faulty.length > 0 || drafts.length === 0;
  return (
    <>
      {missing.length > 0 ? (
        <Notice tone="warn" className="mb-4">
          {t("assign.missing", { codes: missing.join(", ") })}
        </Notice>
      ) : null}
      {faulty.length > 0 ? (
        <Notice tone="late" className="mb-4">
          <p>{t("assign.faults")}</p>
          {faulty.map(({ code, faults }) => (
            <div key={code} className="mt-1">
              <Link href={`/tasks/${code}/edit`}>{code}</Link>
              <FaultList faults={faults} />
            </div>
          ))}
        </Notice>
      ) : null}
      <h2 className="mb-3 text-lg font-semibold">{t("assign.receives")}</h2>
      {signBy && rule ? (
        <p className="mb-3 text-ink-soft">
          {t("assign.sign-by", { date: formatDate(signBy, locale, true) })} <RuleLink rule={rule} />
        </p>
      ) : null}
      {units.map(({ unit, tasks }) => (
        <section key={unit.code} aria-labelledby={`unit-${unit.code}`} className="sheet mb-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-2.5">
            <h3 id={`unit-${unit.code}`} className="font-semibold">
              {inLocale(locale, unit.nameZh, unit.nameEn)}
            </h3>
            <span className="text-sm text-ink-faint">{t("assign.unit-count", { count: tasks.length })}</span>
          </div>
          <DataTable
            caption={inLocale(locale, unit.nameZh, unit.nameEn)}
            rows={tasks}
            rowKey={(row) => `${unit.code}-${row.code}`}
            columns={[
              { key: "code", header: t("column.code"), nowrap: true, cell: (row) => row.code },
              {
                key: "title",
                header: t("column.title"),
                className: "min-w-48",
                cell: (row) => (
                  <Link href={`/tasks/${row.code}`}>{inLocale(locale, row.title, row.titleEn)}</Link>
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
                className: "whitespace-pre-line",
                cell: (row) => row.part || t("sign.whole"),
              },
              {
                key: "due",
                header: t("column.part-due"),
                nowrap: true,
                cell: (row) => formatDate(row.dueOn, locale),
              },
            ]}
          />
        </section>
      ))}
      <p className="mb-4">
        <Link href={again}>{t("assign.back")}</Link>
      </p>
      {blocked ? null : (
        <Section id="confirm" title={t("assign.title")}>
          <ActionForm
            action={assignTasksAction}
            draftOwner={draftOwner}
            cancelHref="/tasks"
            submitLabel={t("assign.confirm", { count: codes.length })}
          >
            {codes.map((code) => (
              <input key={code} type="hidden" name="codes" value={code} />
            ))}
            <TextArea name="note" label={t("field.note")} rows={2} optional lang="zh-CN" />
          </ActionForm>
        </Section>
      )}
    </>
  );
}
