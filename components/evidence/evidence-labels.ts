import { ALLOWED_EXTENSIONS } from "@/lib/evidence/evidence-file";
import { evidenceLimit } from "@/lib/evidence/evidence-limit";
import { getTranslations } from "@/lib/i18n/translations";

export type EvidenceLabels = {
  legend: string;
  choose: string;
  drop: string;
  hint: string;
  uploading: string;
  uploaded: string;
  remove: string;
  removed: string;
  dismiss: string;
  /** Of a file whose name could not be asked for. */
  unnamed: string;
  network: string;
  tooLarge: string;
  empty: string;
  maxBytes: number;
  /** For the file dialogue: ".pdf,.docx". */
  accept: string;
};

/** The words of the picker in the reader's language. */
export async function evidenceLabels(): Promise<EvidenceLabels> {
  const t = await getTranslations("evidence");
  const { megabytes, bytes } = evidenceLimit();
  return {
    legend: t("title"),
    choose: t("picker.choose"),
    drop: t("picker.drop"),
    hint: t("picker.hint", { megabytes }),
    uploading: t("picker.uploading"),
    uploaded: t("picker.uploaded"),
    remove: t("picker.remove"),
    removed: t("picker.removed"),
    dismiss: t("picker.dismiss"),
    unnamed: t("picker.unnamed"),
    network: t("picker.network"),
    tooLarge: t("picker.too-large", { megabytes }),
    empty: t("picker.empty"),
    maxBytes: bytes,
    accept: ALLOWED_EXTENSIONS.map((extension) => `.${extension}`).join(","),
  };
}
