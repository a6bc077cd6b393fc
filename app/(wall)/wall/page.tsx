import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { everySeconds } from "@/components/wall/rotation";
import { WallScreen } from "@/components/wall/wall-screen";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReadPlanProgress } from "@/lib/progress/progress.policy";
import { actContext } from "@/lib/web/context";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { requireActorWho } from "@/lib/web/read";
import { PANELS } from "./panels";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wall"))("title") };
}

export default async function WallPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayReadPlanProgress);
  const [{ every, theme }, { now }, t, locale] = await Promise.all([
    readParams(searchParams),
    actContext(),
    getTranslations("wall"),
    getLocale(),
  ]);
  return (
    <WallScreen
      panels={PANELS.map(({ key, Panel }) => ({
        key,
        title: t(`panel.${key}`),
        short: t(`short.${key}`),
        node: <Panel />,
      }))}
      every={everySeconds(every)}
      madeAt={now.toISOString()}
      locale={locale}
      theme={theme === "light" ? "light" : "dark"}
      readOnly={actor.readOnly}
      labels={{
        title: t("title"),
        readOnly: t("read-only"),
        clock: t("clock"),
        asOf: String(t.raw("as-of")),
        trouble: {
          offline: String(t.raw("trouble.offline")),
          away: String(t.raw("trouble.away")),
          late: String(t.raw("trouble.late")),
          "signed-out": String(t.raw("trouble.signed-out")),
        },
        signIn: t("sign-in"),
        panels: t("panels"),
        pause: t("pause"),
        resume: t("resume"),
        held: t("held"),
        fullScreen: t("full-screen"),
        leave: t("leave"),
      }}
    />
  );
}
