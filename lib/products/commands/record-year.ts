import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepProduct } from "../product.policy";
import { recordYearInput } from "../product.schema";
import { lockYear, writeYear } from "../product.store";
import { type ProductYear, recordYear } from "../product-year";
import { productTrail } from "../trail";

/** Whether a product was recognised in a year, and its output; what stood there before stays on the trail. */
export const recordYearCommand = command({
  name: "products.record-year",
  input: recordYearInput,
  load: (tx, input, scope) => lockYear(tx, input, scope),
  record: ({ product }) => ({ type: "product", id: String(product.id) }),
  allow: (actor, { product }) => mayKeepProduct(actor, product),
  decide: (subject, { id: _id, version, ...year }, { today }) => {
    const asOpened = version !== undefined;
    return recordYear({ ...subject, asOpened }, year, Number(today.slice(0, 4)));
  },
  save: async (tx, year, { product, there }, { actor, now }) => {
    await writeYear(tx, product.id, year, { at: now, byId: actor.personId });
    const { before, after } = there
      ? changed(trailed(there), trailed(year))
      : { before: null, after: trailed(year) };
    // Which year it is about is said even where only its output has changed.
    const ofYear = { yearOf: year.year };
    const record = productTrail(product, before && { ...ofYear, ...before }, { ...ofYear, ...after });
    return { value: { id: product.id }, records: [record] };
  },
});

function trailed({ recognition, output, source, fileId }: ProductYear) {
  return { recognition, output, outputSource: source, file: fileId };
}
