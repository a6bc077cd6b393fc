import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { FILE_LIMITS } from "@/lib/patent-imports/file-row";
import { isWorking } from "@/lib/patent-imports/patent-import";
import type { ImportHere } from "./import-here";

/** What the reader should know before anything else: it failed, or the same file came before. */
export async function ImportNotices({ found }: { found: ImportHere }) {
  const [t, locale] = await Promise.all([getTranslations("patent-imports"), getLocale()]);
  const { state, failure, twin, removed, restored } = found;
  const before =
    twin && !isWorking(state) && state !== "IMPORTED" && state !== "UNDONE" && state !== "PARTLY_UNDONE"
      ? twin
      : null;
  return (
    <>
      {state === "FAILED" ? (
        <Notice tone="late" className="mb-5">
          {failure === "too-many-rows"
            ? t("failure.too-many-rows", { maximum: FILE_LIMITS.rows })
            : t("failure.other")}
        </Notice>
      ) : null}
      {state === "PARTLY_UNDONE" ? (
        <Notice tone="late" className="mb-5">
          {t("undo.partly", { removed, restored })}
          {failure ? ` ${t("failure.other")}` : ""}
        </Notice>
      ) : null}
      {before ? (
        <Notice tone="warn" className="mb-5">
          {before.state === "IMPORTED"
            ? t("twin.imported", { date: formatInstant(before.at, locale) })
            : t("twin.other", {
                date: formatInstant(before.at, locale),
                state: t(`state.${before.state}`),
              })}{" "}
          <Link href={`/patents/imports/${before.id}`}>{t("twin.open")}</Link>
        </Notice>
      ) : null}
    </>
  );
}
