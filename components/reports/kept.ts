import type { Finding } from "@/lib/reports/check";
import type { FormState } from "@/lib/web/form-state";
import type { Kept } from "./autosave";
import { findingTexts } from "./finding-texts";

/** The answer to a draft, as the form that waits for it reads it. */
export async function keptOf({ status, message, answer, theirs, fields }: FormState): Promise<Kept> {
  if (status !== "done") {
    const reasons = Object.values(fields).flat();
    return { status, theirs, message: [message, ...reasons].join(" ") };
  }
  const { version, savedAt, findings } = answer as {
    version: number;
    savedAt: Date | string | null;
    findings: Finding[];
  };
  return {
    status,
    version,
    savedAt: savedAt && new Date(savedAt).toISOString(),
    findings: await findingTexts(findings),
  };
}
