import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { ProofFileField } from "@/components/proofs/proof-file-field";
import { proofLabels } from "@/components/proofs/proof-labels";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { ProductView } from "@/lib/products/product-view";
import { RECOGNITIONS } from "@/lib/products/product-year";
import { recordYearAction } from "../actions";
import { productFieldLabels } from "../fields";

type Props = { view: ProductView; year?: string; draftOwner: string };

/** A further year, or one that stands there, to be corrected. */
export async function YearForm({ view, year, draftOwner }: Props) {
  const [t, patents, labels, proof] = await Promise.all([
    getTranslations("products"),
    getTranslations("patents"),
    productFieldLabels(),
    proofLabels(),
  ]);
  const there = view.years.find((one) => String(one.year) === year);
  const last = Number(view.today.slice(0, 4)) - 1;
  const next = view.years.some((one) => one.year === last) ? "" : String(last);
  const title = there ? t("years.correct", { year: there.year }) : t("years.record");
  return (
    <div className="no-print">
      <Section id="record-year" title={title} aside={t("years.record-lead")}>
        <div className="max-w-3xl">
          <ActionForm
            key={there ? `${there.year}:${there.version}` : "new"}
            action={recordYearAction}
            version={there?.version}
            draftOwner={`${draftOwner}:${view.product.id}:${there?.year ?? "new"}`}
            cancelHref={there ? `/patents/products/${view.product.id}#years` : undefined}
            labels={labels}
          >
            <input type="hidden" name="id" value={view.product.id} />
            <div className="grid gap-4 sm:grid-cols-2">
              {there ? (
                <input type="hidden" name="year" value={there.year} />
              ) : (
                <TextField name="year" label={labels.year} stored={next} inputMode="numeric" maxLength={4} />
              )}
              <SelectField
                name="recognition"
                label={labels.recognition}
                stored={there?.recognition}
                options={RECOGNITIONS.map((value) => ({ value, label: patents(`recognition.${value}`) }))}
              />
              <TextField
                name="output"
                label={labels.output}
                hint={t("field.output-hint")}
                stored={there?.output}
                inputMode="decimal"
                optional
              />
              <TextField
                name="source"
                label={labels.source}
                hint={t("field.source-hint")}
                stored={there?.source}
                lang="zh-CN"
              />
            </div>
            <ProofFileField label={labels.fileId} labels={proof} stored={there?.file} />
          </ActionForm>
        </div>
      </Section>
    </div>
  );
}
