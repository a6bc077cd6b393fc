import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  page: number;
  pages: number;
  /** The parameter that turns the pages, where several lists stand on one page. */
  name?: string;
  /** What is turned, where several lists stand on one page. */
  label?: string;
};

export function Pagination({ path, params, page, pages, name = "page", label }: Props) {
  const t = useTexts("common");
  if (pages <= 1) return null;
  const to = (number: number) => listHref(path, params, { [name]: number === 1 ? null : String(number) });
  return (
    <nav
      aria-label={[label, t("page-of", { page, pages })].filter(Boolean).join(" ")}
      className="no-print flex items-center gap-4 px-4 py-2.5 text-sm"
    >
      {page > 1 ? <Link href={to(page - 1)}>{t("previous")}</Link> : null}
      <span className="text-ink-faint">{t("page-of", { page, pages })}</span>
      {page < pages ? <Link href={to(page + 1)}>{t("next")}</Link> : null}
    </nav>
  );
}
