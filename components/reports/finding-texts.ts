import { getTranslations } from "@/lib/i18n/translations";
import type { Finding } from "@/lib/reports/check";
import type { FindingText } from "./autosave";

/** What the checks have found, in the reader's language. */
export async function findingTexts(findings: readonly Finding[]): Promise<FindingText[]> {
  const t = await getTranslations("reports");
  return findings.map(({ code, field, kind, params }) => ({
    field,
    kind,
    text: t(`finding.${code}`, params as never),
  }));
}
