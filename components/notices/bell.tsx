import { getTranslations } from "@/lib/i18n/translations";
import { countUnread } from "@/lib/notices/queries/count-unread";
import { ask } from "@/lib/web/read";
import { BellLink } from "./bell-link";

/** The way to one's notices, with how many are unread. */
export async function Bell() {
  const [t, { unread }] = [await getTranslations("notices"), await ask(countUnread, {})];
  return <BellLink unread={unread} labels={{ none: t("bell"), some: t.raw("bell-unread") as string }} />;
}
