import { ChevronRight } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";

export type Crumb = { label: string; href?: string };

/** From the list down to the page; the page itself is not a link. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTexts("shell");
  // A list stands at the top: where it is, its heading says.
  if (crumbs.length < 2) return null;
  return (
    <nav aria-label={t("breadcrumbs")} className="no-print mb-3 text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-ink-faint">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-1.5">
            {index > 0 ? <Icon of={ChevronRight} className="size-3.5" /> : null}
            {crumb.href ? (
              <Link href={crumb.href} className="inline-flex min-h-6 items-center">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
