import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { changeConversion } from "../conversion";
import { mayChangeConversion } from "../conversion.policy";
import { changeConversionInput } from "../conversion.schema";
import { lockConversion, namedIn, updateConversion } from "../conversion.store";
import { labelOf, onPatents, trailed } from "../trail";

export const changeConversionCommand = command({
  name: "conversions.change-conversion",
  input: changeConversionInput,
  load: async (tx, input, scope) => {
    const conversion = await lockConversion(tx, input.id, scope);
    return conversion && { ...conversion, ...(await namedIn(tx, input, scope)) };
  },
  record: ({ id }) => ({ type: "conversion", id: String(id) }),
  allow: (actor, conversion) => mayChangeConversion(actor, conversion),
  decide: (conversion, { id: _id, version: _version, ...typed }, { today }) =>
    changeConversion(conversion, conversion, typed, today),
  save: async (tx, event, conversion) => {
    const { id } = conversion;
    await updateConversion(tx, id, event);
    const numbers = event.patents.map(({ number }) => number).join(", ");
    const before = trailed(termsOnly(conversion), conversion.patents.replaceAll("\n", ", "));
    const label = labelOf(id, event.terms);
    const added = event.patents.filter((patent) => !conversion.patentIds.includes(patent.id));
    return {
      value: { id },
      records: [
        { type: "conversion", id: String(id), label, ...changed(before, trailed(event.terms, numbers)) },
        ...onPatents(added, label),
      ],
    };
  },
  constraints: {
    conversion_filing_no_once: refuse("conversion.filing-no-taken", { field: "filingNo" }),
  },
});

type Subject = Parameters<typeof changeConversion>[0];

function termsOnly(conversion: Subject) {
  const { kind, fromParty, toParty, toProvince, amount, currency, contractNo } = conversion;
  const { signedOn, effectiveOn, filingNo, filedOn, note, fileId } = conversion;
  return {
    ...{ kind, fromParty, toParty, toProvince, amount, currency, contractNo },
    ...{ signedOn, effectiveOn, filingNo, filedOn, note, fileId },
  };
}
