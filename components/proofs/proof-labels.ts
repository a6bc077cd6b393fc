import { evidenceLabels } from "@/components/evidence/evidence-labels";
import { getTranslations } from "@/lib/i18n/translations";

export type ProofLabels = Omit<Awaited<ReturnType<typeof evidenceLabels>>, "legend" | "drop" | "dismiss"> & {
  optional: string;
};

/** The words of the field in the reader's language. */
export async function proofLabels(): Promise<ProofLabels> {
  const [{ legend: _legend, drop: _drop, dismiss: _dismiss, ...labels }, t, evidence] = await Promise.all([
    evidenceLabels(),
    getTranslations("form"),
    getTranslations("evidence"),
  ]);
  return { ...labels, choose: evidence("picker.choose-one"), optional: t("optional") };
}
