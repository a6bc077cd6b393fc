import { getTranslations } from "@/lib/i18n/translations";

/** Names of the trail in the reader's language; what has no name here yet is shown by its code. */
export async function trailWords() {
  const [t, shell] = await Promise.all([getTranslations("audit"), getTranslations("shell")]);
  const named = (key: string, code: string) => (t.has(key as never) ? t(key as never) : code);
  const role = (code: string): string =>
    shell.has(`role.${code}` as never) ? shell(`role.${code}` as never) : code;
  return {
    // Codes carry dots; message keys cannot, they mean nesting there.
    act: (code: string): string => named(`use-case.${code.replaceAll(".", "_")}`, code),
    recordType: (code: string): string => named(`record-type.${code}`, code),
    outcome: (code: string): string => named(`system-outcome.${code}`, code),
    field: (code: string): string => named(`field.${code}`, code),
    role,
    /** What a field held; codes with a name are named. */
    value: (field: string, text: string): string => (field === "role" ? role(text) : text),
  };
}
