import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { listHref, type Params } from "@/lib/web/list-params";

type Props = { path: string; params: Params; page: number; pages: number };

export async function Pagination({ path, params, page, pages }: Props) {
  const t = await getTranslations("common");
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={t("page-of", { page, pages })}
      className="no-print flex items-center gap-4 px-4 py-2.5 text-sm"
    >
      {page > 1 ? (
        <Link href={listHref(path, params, { page: String(page - 1) })}>{t("previous")}</Link>
      ) : null}
      <span className="text-ink-faint">{t("page-of", { page, pages })}</span>
      {page < pages ? (
        <Link href={listHref(path, params, { page: String(page + 1) })}>{t("next")}</Link>
      ) : null}
    </nav>
  );
}
