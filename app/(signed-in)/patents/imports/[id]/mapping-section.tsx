import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { PATENT_FIELDS } from "@/lib/patent-imports/field";
import { mapColumnsAction } from "./actions";
import type { ImportHere } from "./import-here";

const LONGEST_EXAMPLE = 30;

/** What each column holds, with examples; those that are not imported stand folded below. */
export async function MappingSection({ found, draftOwner }: { found: ImportHere; draftOwner: string }) {
  const t = await getTranslations("patent-imports");
  const fields = PATENT_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }));
  const columns = found.columns.map((column, index) => ({ ...column, index }));
  const used = columns.filter(({ field, confidence }) => field !== "skip" || confidence === "none");
  const skipped = columns.filter((column) => !used.includes(column));
  const choice = ({ heading, field, confidence, examples, index }: (typeof columns)[number]) => (
    <SelectField
      key={index}
      name={`columns.${index}`}
      label={`${heading || `#${index + 1}`} · ${t(`confidence.${confidence}`)}`}
      hint={
        examples.length > 0
          ? t("mapping.example", { text: examples.map(shortened).join(" / ") })
          : t("mapping.no-example")
      }
      stored={field}
      options={fields}
    />
  );
  const form = (
    <>
      <p className="mb-4 max-w-3xl text-sm text-ink-soft">{t("mapping.lead")}</p>
      <ActionForm
        action={mapColumnsAction}
        version={found.version}
        draftOwner={draftOwner}
        submitLabel={t(found.state === "UPLOADED" ? "mapping.submit" : "mapping.again")}
        submitTone={found.state === "CHECKED" ? "plain" : "primary"}
        labels={Object.fromEntries(columns.map(({ heading, index }) => [`columns.${index}`, heading]))}
      >
        <input type="hidden" name="importId" value={found.id} />
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">{used.map(choice)}</div>
        {skipped.length > 0 ? (
          <details className="rounded-box border border-line px-3.5 py-2.5">
            <summary className="cursor-pointer text-sm font-medium">
              {t("mapping.skipped", { count: skipped.length })}
            </summary>
            <div className="mt-3 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">{skipped.map(choice)}</div>
          </details>
        ) : null}
      </ActionForm>
    </>
  );
  const isChecked = found.state === "CHECKED";
  const count = columns.filter(({ field }) => field !== "skip").length;
  return (
    <Section id="columns" title={t("mapping.title")} aside={isChecked ? undefined : t("mapping.aside")}>
      {isChecked ? (
        <details>
          <summary className="cursor-pointer">{t("mapping.fold", { count })}</summary>
          <div className="mt-3">{form}</div>
        </details>
      ) : (
        form
      )}
    </Section>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;
}
