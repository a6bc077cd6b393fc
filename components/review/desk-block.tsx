import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import type { DeskKind } from "./desk-kinds";

type Props = {
  kind: DeskKind;
  count: number;
  /** For how many working days the longest waiting has waited. */
  oldest: number | null;
  /** Where the rest stands, when not all of it is here. */
  allHref: string | null;
  children: ReactNode;
};

/** One kind of waiting matters: how many, how old, and the matters themselves. */
export function DeskBlock({ kind, count, oldest, allHref, children }: Props) {
  const t = useTexts("review");
  return (
    <Section
      id={kind}
      title={t(`kind.${kind}`)}
      flush
      aside={
        <>
          <span className={count > 0 ? "font-semibold text-ink" : ""}>{t("block-count", { count })}</span>
          {oldest !== null ? ` · ${t("block-oldest", { days: oldest })}` : null}
          {allHref ? (
            <>
              {" · "}
              <Link
                href={allHref}
                aria-label={t("block-all-label", { kind: t(`kind.${kind}`) })}
                className="underline"
              >
                {t("block-all")}
              </Link>
            </>
          ) : null}
        </>
      }
    >
      {count === 0 ? <p className="px-4 py-3 text-sm text-ink-faint">{t("block-none")}</p> : children}
    </Section>
  );
}
