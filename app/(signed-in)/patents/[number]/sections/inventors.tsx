import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/translations";
import { readInventors } from "@/lib/patents/queries/read-inventors";
import { ask } from "@/lib/web/read";

type Props = { number: string; shown: boolean; mayKeep: boolean };

/** Personal data: read from the database only when somebody asks for it. */
export async function Inventors({ number, shown, mayKeep }: Props) {
  const t = await getTranslations("patents");
  const edit = mayKeep ? (
    <Link href={`/patents/${number}/inventors`} className="no-print text-sm">
      {t("record.inventors-edit")}
    </Link>
  ) : null;
  if (!shown) {
    return (
      <span className="flex flex-wrap gap-x-4">
        <span className="hidden text-ink-faint print:inline">{t("record.inventors-not-shown")}</span>
        <Link href={`/patents/${number}?inventors=1#facts`} className="no-print text-sm">
          {t("record.inventors-show")}
        </Link>
        {edit}
      </span>
    );
  }
  const { inventors } = await ask(readInventors, { number });
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      <span lang="zh-CN">{inventors.length > 0 ? inventors.join("、") : t("facts.not-stated")}</span>
      <Link href={`/patents/${number}#facts`} className="no-print text-sm">
        {t("record.inventors-hide")}
      </Link>
      {edit}
    </span>
  );
}
