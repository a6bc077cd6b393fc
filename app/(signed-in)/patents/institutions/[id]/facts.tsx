import { patentsHeldHref, patentsNamingHref } from "@/components/institutions/institution-columns";
import { StandingBadge } from "@/components/institutions/standing-badge";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import type { InstitutionView } from "@/lib/institutions/institution-view";
import type { Province } from "@/lib/patents/patent";

export function InstitutionFacts({ view: { institution, patents } }: { view: InstitutionView }) {
  const [t, words] = [useTexts("institutions"), useTexts("patents")];
  const { id, name, kind, province, confirmed } = institution;
  return (
    <Facts
      items={[
        [t("column.kind"), words(`holderKind.${kind}`)],
        [t("column.province"), province ? words(`province.${province as Province}`) : t("not-stated")],
        [
          t("column.standing"),
          <span key="standing" className="flex flex-wrap items-baseline gap-x-2">
            <StandingBadge confirmed={confirmed} />
            <span className="text-sm text-ink-faint">
              {t(confirmed ? "standing.confirmed-hint" : "standing.guessed-hint")}
            </span>
          </span>,
        ],
        [
          t("column.patents"),
          <span key="patents" className="flex flex-wrap items-baseline gap-x-2">
            <Link href={patentsHeldHref(id)}>{t("patents-value", { n: patents })}</Link>
            <Link href={patentsNamingHref(name)}>{t("find-patents")}</Link>
            <span className="text-sm text-ink-faint">{t("note")}</span>
          </span>,
        ],
      ]}
    />
  );
}
