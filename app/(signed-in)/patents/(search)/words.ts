import { getLocale } from "next-intl/server";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import { CRITERIA } from "@/lib/patents/criterion";
import { STATED_NOWHERE } from "@/lib/patents/patent-search.schema";
import type { Facet, PatentSearchView } from "@/lib/patents/patent-search-view";

/** How the values of a facet read, and which value its link puts into the address. */
export async function facetWords(view: Pick<PatentSearchView, "grades">) {
  const [t, words, locale] = await Promise.all([
    getTranslations("patent-search"),
    getTranslations("patents"),
    getLocale(),
  ]);
  const word = (key: string) => words(key as "type.INVENTION");
  /** Bits stand for their place in a list; what is not stated has a word of its own. */
  const addressed = (facet: Facet, key: string): string =>
    facet === "criterion"
      ? (CRITERIA[Number(key)] ?? "")
      : facet === "kind"
        ? (CONVERSION_KINDS[Number(key)] ?? "")
        : key === ""
          ? STATED_NOWHERE
          : key;
  const labelOf = (facet: Facet, value: string): string => {
    if (value === "" || value === STATED_NOWHERE) return t("not-stated");
    switch (facet) {
      case "value":
        return t("high");
      case "holder":
        return word(`holderKind.${value}`);
      case "kind":
        return word(`conversionKind.${value}`);
      case "grade": {
        const label = view.grades.find(({ id }) => String(id) === value);
        return label ? inLocale(locale, label.nameZh, label.nameEn) : value;
      }
      case "ipc":
        return value;
      default:
        return word(`${facet}.${value}`);
    }
  };
  return { addressed, labelOf };
}
