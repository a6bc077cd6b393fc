type Props = { gap: string; words: { behind: string; ahead: string; level: string } };

/** Against the plan in points, "-6.1": colour, arrow and word each tell which way. */
export function Gap({ gap, words }: Props) {
  const behind = gap.startsWith("-");
  const level = /^-?0\.0$/.test(gap);
  return (
    <span className={level ? "text-ink-soft" : behind ? "text-warn" : "text-good"}>
      <span aria-hidden>{level ? "＝" : behind ? "▼" : "▲"}</span>{" "}
      {level ? words.level : behind ? words.behind : words.ahead}
    </span>
  );
}
