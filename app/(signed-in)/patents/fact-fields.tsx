import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { YearConfirmation } from "@/components/patents/year-confirmation";
import { getTranslations } from "@/lib/i18n/translations";
import { INDUSTRIES, PATENT_STATUSES } from "@/lib/patents/patent";
import type { PatentFacts } from "@/lib/patents/patent-facts";
import type { PatentType } from "@/lib/patents/patent-type";
import { factLabels } from "./fact-labels";

type Props = { stored?: PatentFacts; type?: PatentType };

/** What is said of a patent, in the forms of adding and of changing it. */
export async function FactFields({ stored, type }: Props) {
  const [t, labels] = await Promise.all([getTranslations("patents"), factLabels()]);
  const date = (name: "filedOn" | "publishedOn" | "grantedOn" | "statusOn", optional = true) => (
    <TextField name={name} type="date" label={labels[name]} stored={stored?.[name]} optional={optional} />
  );
  const named = (codes: readonly string[], of: (code: never) => string) =>
    codes.map((value) => ({ value, label: of(value as never) }));
  return (
    <>
      <TextField name="title" label={labels.title} stored={stored?.title} lang="zh-CN" />
      <TextArea
        name="holders"
        label={labels.holders}
        hint={t("facts.holders-hint")}
        stored={stored?.holders}
        rows={3}
        lang="zh-CN"
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {date("filedOn", false)}
        {date("publishedOn")}
        {date("grantedOn")}
      </div>
      <YearConfirmation label={labels.yearConfirmed} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="publicationNo"
          label={labels.publicationNo}
          stored={stored?.publicationNo}
          optional
        />
        {type === "DESIGN" ? null : (
          <TextField name="ipc" label={labels.ipc} hint={t("facts.ipc-hint")} stored={stored?.ipc} optional />
        )}
        {type === undefined || type === "DESIGN" ? (
          <TextField
            name="locarno"
            label={labels.locarno}
            hint={t("facts.locarno-hint")}
            stored={stored?.locarno}
            optional
          />
        ) : null}
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          name="status"
          label={labels.status}
          stored={stored?.status}
          options={named(PATENT_STATUSES, (status) => t(`status.${status}`))}
        />
        <TextField
          name="statusText"
          label={labels.statusText}
          hint={t("facts.statusText-hint")}
          stored={stored?.statusText}
          optional
          lang="zh-CN"
        />
        {date("statusOn")}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="stateFunded"
          label={labels.stateFunded}
          stored={stored?.stateFunded}
          none={t("facts.not-stated")}
          optional
          options={[
            { value: "yes", label: t("facts.funded") },
            { value: "no", label: t("facts.not-funded") },
          ]}
        />
        <SelectField
          name="industry"
          label={labels.industry}
          stored={stored?.industry}
          none={t("facts.not-stated")}
          optional
          options={named(INDUSTRIES.map(String), (industry) => t(`industry.${industry}`))}
        />
      </div>
    </>
  );
}
