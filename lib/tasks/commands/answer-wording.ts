import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { taskRef } from "../task";
import { mayAnswerWording } from "../task.policy";
import { answerWordingInput } from "../task.schema";
import { lockWordingQuery, updateAnswer } from "../wording-query.store";

export const answerWordingCommand = command({
  name: "tasks.answer-wording",
  input: answerWordingInput,
  load: (tx, { queryId }, scope) => lockWordingQuery(tx, queryId, scope),
  allow: mayAnswerWording,
  decide: ({ query }, { answer }) => (query.answer === "" ? { answer } : refuse("task.query-answered")),
  save: async (tx, { answer }, task, { actor, now }) => {
    const { query } = task;
    await updateAnswer(tx, query.id, { answer, at: now, byId: actor.personId });
    const after = { unitCode: query.unitCode, question: query.question, answer };
    return {
      value: { code: task.code },
      records: [{ type: "task", id: task.id, label: task.code, before: { answer: "" }, after }],
      notices: [notice({ name: "task.wording-answered", task: taskRef(task), unit: query.unitCode, answer })],
    };
  },
});
