import { unitCodes } from "@/lib/conversions/conversion.store";
import { command } from "@/lib/kernel/command";
import { addProduct } from "../product";
import { mayAddProducts } from "../product.policy";
import { addProductInput } from "../product.schema";
import { addingOf, addReporters, insertProduct } from "../product.store";
import { labelOf, onPatents, productTrail } from "../trail";

/** A product with patents in it; under a filing number that is there already, the unit joins. */
export const addProductCommand = command({
  name: "products.add-product",
  input: addProductInput,
  load: async (tx, input, scope) => ({ ...(await addingOf(tx, input, scope)), typed: input }),
  allow: mayAddProducts,
  decide: (adding, input, { actor, today }) => {
    const reporter = actor.role === "COORDINATOR" ? "responsible" : { unitId: actor.unitId };
    return addProduct(adding, input, reporter, today);
  },
  save: async (tx, added, { typed: { name } }, { actor, now }) => {
    const { patents, unitIds } = added;
    const of = { patentIds: patents.map(({ id }) => id), unitIds };
    const reporters = (await unitCodes(tx, unitIds)).join(", ");
    const numbers = patents.map(({ number }) => number).join(", ");
    const joined = added.act === "join";
    const terms = joined ? {} : added.terms;
    const id = joined
      ? added.id
      : await insertProduct(tx, added.terms, of, { at: now, byId: actor.personId });
    if (joined) await addReporters(tx, id, of, now);
    const after = { ...terms, reporters, ...(numbers ? { patents: numbers } : {}) };
    return {
      value: { id, joined },
      records: [productTrail({ id, name }, null, after), ...onPatents(patents, labelOf(id, { name }))],
    };
  },
});
