type Props = { patentId: number; number: string; mayKeep: boolean };

export async function ProductSection(_props: Props) {
  return null;
}
