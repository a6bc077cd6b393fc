import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { isRefusal, type Refusal } from "@/lib/kernel/outcome";
import type { Access } from "@/lib/reports/window";

/** Whether the report may be handed in now, until when, or why not. */
export function AccessNote({ access }: { access: Access | Refusal }) {
  const [t, refusals, locale] = [useTexts("reports"), useTexts("refusals"), useReaderLocale()];
  if (isRefusal(access)) {
    const code = access.refusal.replaceAll(".", "_");
    return <Notice tone="warn">{refusals(code as never, access.params as never)}</Notice>;
  }
  const text = `${t(`form.through.${access.through}`)} · ${t("form.until", { date: formatDate(access.until, locale, true) })}`;
  return <Notice>{text}</Notice>;
}
