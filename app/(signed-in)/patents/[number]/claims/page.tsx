import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayHandOver } from "@/lib/patents/patent.policy";
import { UnitField } from "../../unit-field";
import { handOverAction, withdrawClaimAction } from "../actions";
import { KeepingHead, patentToKeep } from "../keeping";
import type { PatentParams } from "../patent-here";
import { ClaimsSection } from "../sections/claims";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("claims.maintain") };
}

/** A unit withdraws its own claim; the office withdraws any, and says who is responsible. */
export default async function ClaimsPage({ params }: { params: PatentParams }) {
  const { view, actor } = await patentToKeep(params);
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  const { number } = view.record;
  const office = mayHandOver(actor);
  const [first, ...further] = view.claims;
  const withdrawable = further.filter(({ unit }) => office || unit.id === actor.unitId);
  const hidden = <input type="hidden" name="number" value={number} />;
  return (
    <>
      <KeepingHead view={view} title={t("claims.maintain")} section="claims" />
      <ClaimsSection view={view} mayKeep={false} />
      <Section id="withdraw" title={t("claims.withdraw")} aside={office ? null : t("claims.withdraw-lead")}>
        {withdrawable.length === 0 ? (
          <p className="text-sm text-ink-faint">{t("claims.none-to-withdraw")}</p>
        ) : null}
        <ul className="flex flex-wrap gap-3">
          {withdrawable.map(({ unit }) => (
            <li key={unit.code}>
              <ActionForm
                action={withdrawClaimAction}
                submitLabel={t("claims.withdraw-of", { unit: inLocale(locale, unit.nameZh, unit.nameEn) })}
                submitTone="danger"
                compact
              >
                {hidden}
                <input type="hidden" name="unit" value={unit.code} />
              </ActionForm>
            </li>
          ))}
        </ul>
      </Section>
      {office ? (
        <Section id="hand-over" title={t("claims.hand-over")} aside={t("claims.hand-over-lead")}>
          <div className="max-w-xl">
            <ActionForm action={handOverAction} submitLabel={t("claims.hand-over")}>
              {hidden}
              <UnitField label={t("claims.to")} without={first ? [first.unit.code] : []} />
            </ActionForm>
          </div>
        </Section>
      ) : null}
    </>
  );
}
