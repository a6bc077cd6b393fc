import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { longestStanding } from "@/lib/patent-figures/ageing";
import type { Contracts } from "@/lib/patent-figures/conversions";
import { PLAN_FROM } from "@/lib/patent-figures/conversions";
import { percentText } from "@/lib/patent-figures/counts";
import type { PatentFigures } from "@/lib/patent-figures/queries/read-figures";
import { SIDE_EXITS } from "@/lib/patents/stage";
import { contractsHref, patentsHref } from "./hrefs";
import { type FigureWords, figureWords, otherMoney, roundMoney } from "./words";

type Props = { figures: PatentFigures; unit: string | null };

/** The page's answer in a sentence, and the figures it rests on. */
export async function Headline({ figures, unit }: Props) {
  const words = await figureWords();
  const { t, pieces, number, stage } = words;
  const { stock, inventions, ageing, conversions, today } = figures;
  const [year, longest] = [today.slice(0, 4), longestStanding(ageing)];
  const high = { stock: pieces(stock.total), high: pieces(stock.high) };
  return (
    <>
      <div className="mb-4 font-title text-[1.25rem] leading-snug font-bold">
        <p>
          {longest
            ? t("verdict.longest", { stage: stage(longest.stage), n: pieces(longest.ages["12"]) })
            : t("verdict.moving")}
        </p>
        <p>{t("verdict.high", { ...high, share: percentText(stock.high, stock.total) ?? "0" })}</p>
      </div>
      <Still as="dl" className="sheet mb-5 grid grid-cols-2 overflow-hidden lg:grid-cols-5 print:grid-cols-5">
        <Tile
          term={t("tile.stock")}
          value={<Link href={patentsHref(unit, {})}>{number(stock.total)}</Link>}
          note={SIDE_EXITS.map((exit) => (
            <span key={exit} className="me-2">
              {stage(exit)}{" "}
              <Link href={patentsHref(unit, { stage: exit })} className="tabular-nums underline">
                {number(stock.stages[exit])}
              </Link>
            </span>
          ))}
        />
        <Tile
          term={t("tile.high")}
          value={<Link href={patentsHref(unit, { value: "high" })}>{number(stock.high)}</Link>}
          note={t("tile.high-note", {
            share: percentText(stock.high, stock.total) ?? "0",
            ofInventions: percentText(stock.high, inventions) ?? "0",
          })}
        />
        <ContractsTile
          term={t("tile.year", { year })}
          contracts={conversions.thisYear}
          href={contractsHref(unit, { from: `${year}-01`, to: `${year}-12` })}
          words={words}
        />
        <ContractsTile
          term={t("tile.plan")}
          contracts={conversions.sincePlan}
          href={contractsHref(unit, { from: PLAN_FROM })}
          words={words}
        />
        {longest ? (
          <Tile
            late
            term={`${t("tile.longest")} · ${stage(longest.stage)}`}
            value={
              <Link href={patentsHref(unit, { stage: longest.stage, age: "12", sort: "since" })}>
                {number(longest.ages["12"])}
              </Link>
            }
            note={t("tile.longest-note", { share: percentText(longest.ages["12"], longest.total) ?? "0" })}
          />
        ) : (
          <Tile term={t("tile.longest")} value={t("none")} />
        )}
      </Still>
    </>
  );
}

type ContractsProps = { term: string; contracts: Contracts; href: string; words: FigureWords };

function ContractsTile({ term, contracts, href, words: { t, locale } }: ContractsProps) {
  const others = otherMoney(contracts, locale);
  const cny =
    contracts.cny === "0"
      ? t("tile.no-amount")
      : t("tile.amount", { amount: roundMoney(contracts.cny, locale) });
  return (
    <Tile
      term={term}
      value={<Link href={href}>{t("tile.contracts", { n: contracts.n })}</Link>}
      note={
        contracts.n === 0 ? null : (
          <>
            {cny}
            {others ? <span className="block">{t("tile.others", { amounts: others })}</span> : null}
          </>
        )
      }
    />
  );
}

type TileProps = { term: string; value: ReactNode; note?: ReactNode; late?: boolean };

function Tile({ term, value, note, late = false }: TileProps) {
  return (
    <div className="border-line px-4 py-2.5 max-lg:border-b max-lg:odd:border-e max-lg:last:col-span-2 max-lg:last:border-0 print:last:col-span-1 lg:border-e lg:last:border-e-0">
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd>
        <span
          className={clsx("block text-xl font-semibold tabular-nums", late && "text-late [&_a]:text-late")}
        >
          {value}
        </span>
        {note ? <span className="block text-xs text-ink-faint">{note}</span> : null}
      </dd>
    </div>
  );
}
