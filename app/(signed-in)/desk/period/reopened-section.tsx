import { SentBackTable } from "@/components/review/sent-back-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { readReopened } from "@/lib/worklists/queries/read-reopened";

/** What changed this period's figures after its window: how much, the latest, and the way to all of it. */
export async function ReopenedSection({ params }: { params: Params }) {
  const { period, exceptions, returned, reopened, first } = await ask(readReopened, params);
  const t = await getTranslations("period-state");
  const asked = new URLSearchParams({ period, ...(params.unit ? { unit: params.unit } : {}) });
  const nothing = exceptions + returned + reopened === 0;
  return (
    <Section
      id="reopened"
      title={t("reopened.title")}
      flush
      aside={
        <Link href={`/periods/reopened?${asked}`} className="underline">
          {t("reopened.all")}
        </Link>
      }
    >
      <p className="px-4 py-2.5 text-sm text-ink-faint">{t("reopened.lead")}</p>
      <p className="border-t border-line px-4 py-2.5 text-sm">
        {nothing ? t("reopened.none") : t("reopened.counts", { reopened, returned, exceptions })}
      </p>
      {first.length > 0 ? <SentBackTable caption={t("reopened.title")} rows={first} empty="" /> : null}
    </Section>
  );
}
