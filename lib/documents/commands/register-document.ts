import { command } from "@/lib/kernel/command";
import { planOn } from "@/lib/units/membership.store";
import { documentTrail, registerDocument } from "../document";
import { mayKeepDocuments } from "../document.policy";
import { registerDocumentInput } from "../document.schema";
import { insertDocument, surroundingsOf, takenCodes } from "../document.store";
import { documentCode } from "../document-code";

export const registerDocumentCommand = command({
  name: "documents.register-document",
  input: registerDocumentInput,
  load: async (tx, input, scope) => {
    const taken = await takenCodes(tx);
    const plan = await planOn(tx, input.datedOn, scope);
    return plan && { plan, taken, around: await surroundingsOf(tx, input, null, scope) };
  },
  allow: mayKeepDocuments,
  decide: ({ around }, text) => registerDocument(text, around),
  save: async (tx, text, { plan, taken }) => {
    const code = documentCode(text.number, text.titleEn, taken);
    const id = await insertDocument(tx, plan.id, code, text);
    return {
      value: { code },
      records: [{ type: "document", id, label: code, before: null, after: documentTrail(text) }],
    };
  },
});
