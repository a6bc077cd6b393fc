import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { comparableText } from "@/lib/kernel/comparable-text";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Industry } from "@/lib/patents/patent";
import { type NamedPatent, namedPatents } from "@/lib/patents/patent-list";

/** What a patent-intensive product (专利密集型产品) says of itself. */
export type ProductTerms = {
  name: string;
  maker: string;
  province: string | null;
  industry: Industry | null;
  filingNo: string | null;
  filedOn: CalendarDate | null;
};

export type Product = ProductTerms & {
  id: number;
  unitIds: readonly string[];
  patentIds: readonly number[];
  version: number;
};

function refusedTerms({ filingNo, filedOn }: ProductTerms, today: CalendarDate): Refusal | null {
  if (filingNo !== null && filedOn === null) {
    return refuse("product.filing-date-missing", { field: "filedOn" });
  }
  return filedOn !== null && filedOn > today ? refuse("product.filed-later", { field: "filedOn" }) : null;
}

/** What the database knows when a product is added. */
export type Adding = {
  found: readonly NamedPatent[];
  /** The product under the same filing number. */
  under: Pick<Product, "id" | "name" | "maker" | "unitIds" | "patentIds"> | null;
};

export type Added =
  | { act: "add"; terms: ProductTerms; patents: readonly NamedPatent[]; unitIds: readonly string[] }
  /** Reported by another unit before: its output is not counted again. */
  | { act: "join"; id: number; patents: readonly NamedPatent[]; unitIds: readonly string[] };

/** As with contracts: a unit reports for itself, a coordinator for the units that answer for the patents. */
export function addProduct(
  { found, under }: Adding,
  { patents: text, ...terms }: ProductTerms & { patents: string },
  reporter: { unitId: string } | "responsible",
  today: CalendarDate,
): Added | Refusal {
  const patents = namedPatents(text, found);
  if (isRefusal(patents)) return patents;
  if (patents.length === 0) return refuse("patent-list.empty", { field: "patents" });
  const wrong = refusedTerms(terms, today);
  if (wrong) return wrong;
  const responsible = patents.flatMap(({ unitIds }) => unitIds.slice(0, 1));
  const unitIds = reporter === "responsible" ? [...new Set(responsible)] : [reporter.unitId];
  if (!under) return { act: "add", terms, patents, unitIds };
  const isSame = (["name", "maker"] as const).every(
    (key) => comparableText(under[key]) === comparableText(terms[key]),
  );
  if (!isSame) return refuse("product.filing-no-differs", { field: "filingNo" });
  const joining = unitIds.filter((id) => !under.unitIds.includes(id));
  if (joining.length === 0) return refuse("product.already-reported", { field: "filingNo" });
  const added = patents.filter(({ id }) => !under.patentIds.includes(id));
  return { act: "join", id: under.id, patents: added, unitIds: joining };
}

export function changeProduct(
  product: Product,
  terms: ProductTerms,
  today: CalendarDate,
): ProductTerms | Refusal {
  const wrong = refusedTerms(terms, today);
  if (wrong) return wrong;
  const keys = ["name", "maker", "province", "industry", "filingNo", "filedOn"] as const;
  return keys.every((key) => product[key] === terms[key]) ? refuse("nothing-changed") : terms;
}

/** Patents that are in it too. */
export function attachPatents(
  product: Pick<Product, "patentIds">,
  found: readonly NamedPatent[],
  text: string,
): readonly NamedPatent[] | Refusal {
  const patents = namedPatents(text, found);
  if (isRefusal(patents)) return patents;
  if (patents.length === 0) return refuse("patent-list.empty", { field: "patents" });
  const added = patents.filter(({ id }) => !product.patentIds.includes(id));
  return added.length === 0 ? refuse("product.patents-there", { field: "patents" }) : added;
}

/** A product without a patent would be none of these. */
export function detachPatent(
  product: Pick<Product, "patentIds">,
  patent: NamedPatent | null,
): NamedPatent | Refusal {
  if (!patent || !product.patentIds.includes(patent.id)) return refuse("product.patent-not-in-it");
  return product.patentIds.length === 1 ? refuse("product.last-patent") : patent;
}
