import { getLocale } from "next-intl/server";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { CADENCES, type Wording } from "@/lib/tasks/task";
import type { DraftFormView } from "@/lib/tasks/task-view";
import { taskFieldLabels } from "./field-labels";
import { IndicatorRows, MilestoneRows, UnitRows } from "./wording-rows";

type Props = { choices: DraftFormView; stored: Partial<Wording> };

/** All that a task says in one form: drafting, revising and amending ask for the same. */
export async function WordingFields({ choices, stored }: Props) {
  const [t, labels, locale] = await Promise.all([getTranslations("tasks"), taskFieldLabels(), getLocale()]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const units = stored.units ?? [];
  // A unit that has left since stays to choose where it stands already.
  const offered = choices.units.filter(
    ({ code, isMember }) => isMember || units.some(({ unitCode }) => unitCode === code),
  );
  const [from, to] = [choices.windowStart, choices.windowEnd].map((date) => formatDate(date, locale));
  return (
    <>
      <TextField name="title" label={labels.title} stored={stored.title} lang="zh-CN" />
      <TextField name="titleEn" label={labels.titleEn} stored={stored.titleEn} optional lang="en" />
      <TextArea
        name="deliverable"
        label={labels.deliverable}
        stored={stored.deliverable}
        rows={2}
        lang="zh-CN"
      />
      <TextArea
        name="acceptance"
        label={labels.acceptance}
        stored={stored.acceptance}
        rows={3}
        lang="zh-CN"
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          name="dueOn"
          type="date"
          label={labels.dueOn}
          hint={t("hint.dueOn", { from: from ?? "", to: to ?? "" })}
          stored={stored.dueOn}
        />
        <TextField
          name="weight"
          label={labels.weight}
          hint={t("hint.weight")}
          stored={stored.weight}
          inputMode="numeric"
        />
        <SelectField
          name="cadence"
          label={labels.cadence}
          stored={stored.cadence}
          options={CADENCES.map((value) => ({ value, label: t(`cadence.${value}`) }))}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="documentCode"
          label={labels.documentCode}
          hint={t("hint.order")}
          stored={stored.documentCode}
          optional
          options={choices.documents.map(({ code, number, titleZh, titleEn }) => ({
            value: code,
            label: [number, pick(titleZh, titleEn)].filter(Boolean).join(" "),
          }))}
        />
        <SelectField
          name="meetingCode"
          label={labels.meetingCode}
          stored={stored.meetingCode}
          optional
          options={choices.meetings.map(({ code, titleZh, titleEn }) => ({
            value: code,
            label: pick(titleZh, titleEn),
          }))}
        />
      </div>
      <TextField name="orderNote" label={labels.orderNote} stored={stored.orderNote} optional lang="zh-CN" />
      <p className="text-sm text-ink-faint">{t("hint.units")}</p>
      <UnitRows
        legend={labels.units}
        labels={{ ...labels, dueOn: t("field.unit-due") }}
        units={offered.map(({ code, nameZh, nameEn }) => ({ value: code, label: pick(nameZh, nameEn) }))}
        roles={(["LEAD", "SUPPORT"] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
        stored={units.length > 0 ? units : [{ unitCode: "", role: "LEAD", part: "", dueOn: "" }]}
      />
      <p className="text-sm text-ink-faint">{t("hint.milestones")}</p>
      <MilestoneRows
        legend={labels.milestones}
        labels={{ ...labels, title: t("field.milestone-title"), dueOn: t("field.milestone-due") }}
        stored={(stored.milestones ?? []).map((row) => ({ ...row, share: String(row.share) }))}
      />
      <IndicatorRows legend={labels.indicators} labels={labels} stored={stored.indicators ?? []} />
    </>
  );
}
