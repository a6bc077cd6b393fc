import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";

type Props = { path: string; params: Params; role: "LEAD" | "SUPPORT" };

/** What units lead or what they support: never both in one average. */
export function RoleChoice({ path, params, role }: Props) {
  const t = useTexts("dashboard.filter");
  return (
    <nav
      aria-label={t("role")}
      className="no-print mb-3 inline-flex rounded-box border border-line-strong text-sm"
    >
      {(["LEAD", "SUPPORT"] as const).map((one) => (
        <Link
          key={one}
          href={listHref(path, params, { role: one === "LEAD" ? null : one })}
          aria-current={one === role ? "true" : undefined}
          className="inline-flex min-h-8 items-center px-3 text-ink no-underline first:border-e first:border-line-strong hover:bg-sunken hover:no-underline aria-current:bg-accent-wash aria-current:font-semibold"
        >
          {t(`role-${one}`)}
        </Link>
      ))}
    </nav>
  );
}
