import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { GradeLabel } from "@/lib/evaluations/grading";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { addGradeLabelAction } from "./actions";
import { GradeForm } from "./grade-form";

type Props = {
  labels: readonly GradeLabel[];
  /** Whose drafts the forms keep; null for who only reads. */
  keeper: string | null;
};

export function Grades({ labels, keeper }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const fields = { nameZh: t("field.nameZh"), nameEn: t("field.nameEn") };
  const change: Column<GradeLabel> = {
    key: "change",
    live: true,
    header: t("change"),
    cell: (label) => <GradeForm label={label} draftOwner={`${keeper}:grade-${label.id}`} />,
  };
  return (
    <Section id="grades" title={t("settings.grades")} aside={t("settings.grades-lead")}>
      <p className="mb-3 text-sm text-ink-soft">{t("settings.grades-note")}</p>
      <DataTable
        caption={t("settings.grades")}
        rows={labels}
        rowKey={({ id }) => `grade-${id}`}
        columns={[
          { key: "rank", header: t("settings.rank"), cell: ({ id }) => id },
          {
            key: "name",
            header: t("settings.grade-name"),
            cell: (label) => (
              <>
                {inLocale(locale, label.nameZh, label.nameEn)}
                <span className="ms-2 text-ink-faint">{inLocale(locale, label.nameEn, label.nameZh)}</span>
              </>
            ),
          },
          {
            key: "state",
            header: t("settings.state"),
            cell: ({ retired }) =>
              retired ? (
                <Badge tone="stopped">{t("settings.retired")}</Badge>
              ) : (
                <Badge tone="good">{t("settings.in-use")}</Badge>
              ),
          },
          ...(keeper ? [change] : []),
        ]}
      />
      {keeper ? (
        <details className="no-print mt-3">
          <summary className="cursor-pointer text-accent">{t("settings.add-grade")}</summary>
          <div className="mt-3 max-w-xl">
            <ActionForm
              action={addGradeLabelAction}
              draftOwner={`${keeper}:grade-new`}
              labels={fields}
              submitLabel={t("settings.add-grade")}
            >
              <p className="text-sm text-ink-faint">{t("settings.add-grade-hint")}</p>
              <TextField name="nameZh" label={fields.nameZh} lang="zh-CN" />
              <TextField name="nameEn" label={fields.nameEn} lang="en" />
            </ActionForm>
          </div>
        </details>
      ) : null}
    </Section>
  );
}
