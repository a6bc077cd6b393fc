import { getFormatter } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { ChainState as State } from "@/lib/audit/trail";
import { getTranslations } from "@/lib/i18n/translations";

/** How far the hash chain has come. Whether it holds is for the verifier to say, outside of this program. */
export async function ChainState({ chain }: { chain: State }) {
  const [t, format] = [await getTranslations("audit"), await getFormatter()];
  return (
    <Section id="chain" title={t("chain.title")} aside={t("chain.lead")}>
      <Facts
        items={[
          [t("chain.chained"), format.number(chain.chained)],
          [t("chain.waiting"), format.number(chain.waiting)],
          [
            t("chain.head"),
            chain.head ? (
              <code key="head" className="text-sm break-all">
                {chain.head.seq}:{chain.head.hash}
              </code>
            ) : (
              t("chain.none")
            ),
          ],
        ]}
      />
      <p className="mt-2 text-sm text-ink-faint">{t("chain.verify")}</p>
    </Section>
  );
}
