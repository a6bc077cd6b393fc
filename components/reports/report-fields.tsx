import { getLocale } from "next-intl/server";
import { evidenceLabels } from "@/components/evidence/evidence-labels";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { CheckHistory } from "@/lib/reports/check";
import { BLANK_CLAIM, type DraftContent } from "@/lib/reports/draft";
import { type QuotedPart, RATINGS } from "@/lib/reports/report";
import type { Milestone, TaskFigure } from "@/lib/tasks/task";
import { ClaimRows } from "./claim-rows";
import { claimSubjects } from "./claim-subjects";
import { Explanation } from "./explanation";
import { QuotePicker } from "./quote-picker";
import { TakeOver } from "./take-over";

type Props = {
  taskCode: string;
  role: "LEAD" | "SUPPORT";
  draft: DraftContent;
  last: CheckHistory["last"];
  milestones: readonly Milestone[];
  indicators: readonly (TaskFigure & { last: string | null })[];
  quotable: readonly QuotedPart[];
  files: readonly { id: string; name: string; size: number }[];
};

/** What a report says, in the order it is read. */
export async function ReportFields(props: Props) {
  const { taskCode, role, draft, last, milestones, indicators, quotable, files } = props;
  const [t, tasks, locale, evidence, subjects] = await Promise.all([
    getTranslations("reports"),
    getTranslations("tasks"),
    getLocale(),
    evidenceLabels(),
    claimSubjects({ milestones, indicators }),
  ]);
  return (
    <>
      <h2 className="font-semibold">{t("form.progress-part")}</h2>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          name="progress"
          label={t("field.progress")}
          hint={t(role === "LEAD" ? "field.progress-lead-hint" : "field.progress-support-hint")}
          stored={draft.progress}
          inputMode="numeric"
          maxLength={3}
        />
        <SelectField
          name="selfRating"
          label={t("field.selfRating")}
          stored={draft.selfRating}
          options={RATINGS.map((value) => ({ value, label: tasks(`rating.${value}`) }))}
        />
      </div>
      <TextArea
        name="ratingReason"
        label={t("field.ratingReason")}
        hint={t("field.ratingReason-hint")}
        stored={draft.ratingReason}
        rows={2}
        lang="zh-CN"
        optional
      />
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold">{t("form.narrative-part")}</h2>
        {last ? (
          <TakeOver
            label={t("form.take-over")}
            texts={{ done: last.done, next: last.next, problems: last.problems }}
          />
        ) : null}
      </div>
      <TextArea name="done" label={t("field.done")} stored={draft.done} rows={6} lang="zh-CN" />
      {role === "LEAD" && quotable.length > 0 ? (
        <QuotePicker
          legend={t("field.quotes")}
          labels={{ quote: t("form.quote"), insert: t("form.insert") }}
          stored={draft.quotes}
          choices={quotable.map((one) => ({
            id: one.submissionId,
            heading: `${inLocale(locale, one.shortNameZh, one.nameEn)} · ${one.progress}% · ${tasks(`rating.${one.selfRating}`)}`,
            done: one.done,
            next: one.next,
          }))}
        />
      ) : (
        <input type="hidden" name="quotes" value={role === "LEAD" ? draft.quotes : ""} />
      )}
      <TextArea name="next" label={t("field.next")} stored={draft.next} rows={4} lang="zh-CN" />
      <TextArea
        name="problems"
        label={t("field.problems")}
        hint={t("field.problems-hint")}
        stored={draft.problems}
        rows={3}
        lang="zh-CN"
        optional
      />
      <div>
        <h2 className="font-semibold">{t("field.claims")}</h2>
        <p className="mt-0.5 text-sm text-ink-faint">{t("claim.ready-hint")}</p>
      </div>
      <ClaimRows
        legend={t("field.claims")}
        labels={{
          kind: t("claim.kind"),
          DONE: t("claim.DONE"),
          text: t("claim.text"),
          value: t("claim.value"),
          noEvidenceReason: t("claim.noEvidenceReason"),
          unknown: t("claim.unknown"),
        }}
        subjects={subjects}
        stored={draft.claims}
        blank={BLANK_CLAIM}
        taskCode={taskCode}
        files={files}
        evidence={evidence}
      />
      <Explanation
        label={t("field.explanation")}
        hint={t("field.explanation-hint")}
        stored={draft.explanation}
      />
    </>
  );
}
