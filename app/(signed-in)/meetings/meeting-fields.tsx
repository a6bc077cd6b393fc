import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { evidenceOptions } from "@/components/record/evidence-options";
import { getTranslations } from "@/lib/i18n/translations";
import { MEETING_KINDS, type MeetingTerms, OUTCOMES, type RulesLine } from "@/lib/meetings/meeting";
import { meetingFieldLabels, rowLabels } from "./field-labels";
import { AgendaRows, DocumentRows } from "./meeting-rows";

type Props = { stored: Partial<MeetingTerms>; rules: readonly RulesLine[] };

/** All of a meeting in one form: convening and revising ask for the same. */
export async function MeetingFields({ stored, rules }: Props) {
  const [t, labels, rows, evidence] = await Promise.all([
    getTranslations("meetings"),
    meetingFieldLabels(),
    rowLabels(),
    evidenceOptions(),
  ]);
  const agenda = (stored.agenda ?? []).map((item) => ({ ...item }));
  const deliberated = (stored.deliberated ?? []).map((document) => ({
    ...document,
    textPublic: String(document.textPublic),
    rulesId: document.rulesId ?? "",
  }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          name="kind"
          label={labels.kind}
          stored={stored.kind}
          options={MEETING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextField
          name="number"
          label={labels.number}
          hint={t("hint.number")}
          stored={stored.number}
          inputMode="numeric"
        />
        <TextField name="heldOn" type="date" label={labels.heldOn} stored={stored.heldOn} />
      </div>
      <TextField name="titleZh" label={labels.titleZh} stored={stored.titleZh} lang="zh-CN" />
      <TextField name="titleEn" label={labels.titleEn} stored={stored.titleEn} lang="en" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="placeZh" label={labels.placeZh} stored={stored.placeZh} optional lang="zh-CN" />
        <TextField name="placeEn" label={labels.placeEn} stored={stored.placeEn} optional lang="en" />
        <TextField name="chairZh" label={labels.chairZh} stored={stored.chairZh} optional lang="zh-CN" />
        <TextField name="chairEn" label={labels.chairEn} stored={stored.chairEn} optional lang="en" />
      </div>
      <TextArea name="summaryZh" label={labels.summaryZh} stored={stored.summaryZh} optional lang="zh-CN" />
      <TextArea name="summaryEn" label={labels.summaryEn} stored={stored.summaryEn} optional lang="en" />
      <SelectField name="evidence" label={labels.evidence} stored={stored.evidence} options={evidence} />
      <AgendaRows legend={labels.agenda} stored={agenda} labels={rows} />
      <DocumentRows
        legend={labels.deliberated}
        stored={deliberated}
        labels={rows}
        outcomes={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        publicity={[
          { value: "true", label: t("yes") },
          { value: "false", label: t("no") },
        ]}
        rules={rules.map(({ id, number, approvedByMeetingId }) => ({
          value: id,
          label: t(approvedByMeetingId ? "rules-option" : "rules-option-draft", { number }),
        }))}
      />
    </>
  );
}
