type Props = { patentId: number; number: string; mayKeep: boolean };

export async function EvaluationSection(_props: Props) {
  return null;
}
