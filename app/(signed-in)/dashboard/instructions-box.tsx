import { getLocale } from "next-intl/server";
import { InstructionTable } from "@/components/instructions/instruction-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listOpenInstructions } from "@/lib/instructions/queries/list-open";
import { ask } from "@/lib/web/read";

const SHOWN = 5;

/** Instructions not yet closed, as of today, the one due first at the top. */
export async function InstructionsBox() {
  const [view, t, dashboard, locale] = await Promise.all([
    ask(listOpenInstructions, {}),
    getTranslations("dashboard.boxes"),
    getTranslations("dashboard"),
    getLocale(),
  ]);
  const aside = (
    <>
      {dashboard("as-of", { date: formatDate(view.today, locale) })}
      {" · "}
      {t("instructions-open", { count: view.rows.length, overdue: view.overdue })}
      {" · "}
      <Link href="/instructions" className="underline">
        {t("all")}
      </Link>
    </>
  );
  return (
    <Section id="instructions" title={t("instructions")} aside={aside} flush>
      <InstructionTable
        caption={t("instructions")}
        rows={view.rows.slice(0, SHOWN)}
        empty={<EmptyState title={t("instructions-none")} hint={t("instructions-none-hint")} />}
      />
    </Section>
  );
}
