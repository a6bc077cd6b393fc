import { command } from "@/lib/kernel/command";
import { excerptOf } from "@/lib/kernel/excerpt";
import { notice } from "@/lib/notices/event";
import { writeComment } from "../comment";
import { mayWriteComment } from "../comment.policy";
import { writeCommentInput } from "../comment.schema";
import { insertComment, taskRefFor } from "../comment.store";
import { findPlace } from "../place.store";

export const writeCommentCommand = command({
  name: "comments.write-comment",
  input: writeCommentInput,
  load: (tx, { taskCode, reportId, difficultyNumber }, scope) =>
    findPlace(tx, { taskCode, reportId, difficultyNumber }, scope),
  allow: (actor, place) => mayWriteComment(actor, place),
  decide: (place, input, { actor }) => writeComment(place, input, actor.unitCode),
  save: async (tx, written, place, { actor, now }) => {
    const by = { at: now, byId: actor.personId, unitId: actor.unitId };
    const id = await insertComment(tx, place, written, by);
    const on = place.difficultyNumber === null ? {} : { difficulty: place.difficultyNumber };
    return {
      value: { id },
      records: [{ type: "comment", id, label: place.taskCode, before: null, after: { ...written, ...on } }],
      notices: [
        notice({
          name: "comment.written",
          task: await taskRefFor(tx, place.taskId),
          readers: written.readers,
          excerpt: excerptOf(written.body),
          ...on,
        }),
      ],
    };
  },
});
