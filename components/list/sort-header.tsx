import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  by: string;
  label: string;
  current: { by: string; descending: boolean };
  /** The order of the list without a parameter, which the address leaves out. */
  fallback: string;
};

/** A column heading that sorts; sorting again turns the order round. */
export function SortHeader({ path, params, by, label, current, fallback }: Props) {
  const t = useTexts("common");
  const here = current.by === by;
  const next = here && !current.descending ? `-${by}` : by;
  const icon = here ? (current.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <Link
      href={listHref(path, params, { sort: next === fallback ? null : next })}
      aria-label={t("sort-by", { column: label })}
      className="inline-flex items-center gap-1 text-inherit"
    >
      {label}
      <Icon of={icon} className="size-3.5 print:hidden" />
    </Link>
  );
}
