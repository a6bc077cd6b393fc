import { getTranslations } from "@/lib/i18n/translations";
import type { DraftClaim } from "@/lib/reports/draft";
import type { KeeperWords } from "./draft-keeper";

const FIELDS = ["progress", "selfRating", "ratingReason", "done", "next", "problems", "explanation"] as const;
const NAMED_ROWS = 20;

/** Names of a report's fields by posted name, for its form, a return and a conflict. */
export async function reportFieldLabels(): Promise<Record<string, string>> {
  const t = await getTranslations("reports");
  const own = Object.fromEntries(FIELDS.map((name) => [name, t(`field.${name}`)]));
  const rows: Record<string, string> = {};
  const claimFields = {
    kind: t("claim.kind"),
    text: t("claim.text"),
    value: t("claim.value"),
    noEvidenceReason: t("claim.noEvidenceReason"),
    files: t("field.evidence"),
    milestoneKey: t("claim.MILESTONE"),
    indicatorKey: t("claim.INDICATOR"),
  } satisfies Record<keyof DraftClaim, string>;
  for (let index = 0; index < NAMED_ROWS; index++) {
    for (const [key, field] of Object.entries(claimFields)) {
      const words = { list: t("field.claims"), number: index + 1, field };
      rows[`claims.${index}.${key}`] = t("claim.row", words);
    }
  }
  const parts = { claims: t("field.claims"), evidence: t("field.evidence"), quotes: t("field.quotes") };
  return { ...own, ...parts, ...rows };
}

export async function keeperWords(): Promise<KeeperWords> {
  const t = await getTranslations("reports");
  return {
    idle: t("kept.idle"),
    // Filled in by the browser, which alone knows when.
    saved: t("kept.saved", { time: "{time}" }),
    saving: t("kept.saving"),
    unsaved: t("kept.unsaved"),
    retry: t("kept.retry"),
    "signed-out": t("kept.signed-out"),
    stale: t("kept.stale"),
    "keep-mine": t("kept.keep-mine"),
    "sign-in": t("kept.sign-in"),
    checks: t("form.checks"),
    "checks-none": t("form.checks-none"),
    block: t("form.block"),
    explain: t("form.explain"),
  };
}
