import type { AuditRecord } from "@/lib/audit/audit.store";
import type { NamedPatent } from "@/lib/patents/patent-list";
import { patentTrail } from "@/lib/patents/trail";
import type { ProductTerms } from "./product";

/** What readers know it by: "#3 · 某产品". */
export function labelOf(id: number, { name }: Pick<ProductTerms, "name">): string {
  return `#${id} · ${name}`;
}

export function productTrail(
  product: { id: number; name: string },
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): AuditRecord {
  return { type: "product", id: String(product.id), label: labelOf(product.id, product), before, after };
}

/** On the trail of each patent stands which product it came into. */
export function onPatents(patents: readonly NamedPatent[], product: string): AuditRecord[] {
  return patents.map((patent) => patentTrail(patent, null, { product }));
}
