import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { documentTrail, reviseDocument } from "../document";
import { mayKeepDocuments } from "../document.policy";
import { reviseDocumentInput } from "../document.schema";
import { lockDocument, surroundingsOf, updateDocument } from "../document.store";

export const reviseDocumentCommand = command({
  name: "documents.revise-document",
  input: reviseDocumentInput,
  load: async (tx, input, scope) => {
    const document = await lockDocument(tx, input.code, scope);
    return document && { ...document, around: await surroundingsOf(tx, input, document.code, scope) };
  },
  record: (document) => ({ type: "document", id: document.id }),
  allow: mayKeepDocuments,
  decide: (document, { code: _code, version: _version, ...text }) =>
    reviseDocument(document, text, document.around),
  save: async (tx, text, document) => {
    await updateDocument(tx, document.id, text);
    const { id, code } = document;
    return {
      value: { code },
      records: [
        { type: "document", id, label: code, ...changed(documentTrail(document), documentTrail(text)) },
      ],
    };
  },
});
