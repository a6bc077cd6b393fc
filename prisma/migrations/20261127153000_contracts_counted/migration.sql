-- Contracts by the hundred thousand: what is looked for in their words is found by every two characters, as with patents.
-- The text is made comparable as `comparable` (lib/db/search-text.ts) does. Between its parts stands what nobody types.
CREATE FUNCTION conversion_text(from_party text, to_party text, contract_no text, filing_no text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(translate(
    lower(normalize(from_party || chr(1) || to_party || chr(1) || contract_no || chr(1) || coalesce(filing_no, ''), NFKC)),
    '〔[【{〕]】}', '(((())))'), '\s', '', 'g')
$$;
CREATE INDEX conversion_words ON conversion USING gin (public.zh_bigrams(public.conversion_text(from_party, to_party, contract_no, filing_no)));

-- Every hundredth, from which large results are estimated; and those that no figure counts.
CREATE INDEX conversion_sampled ON conversion (id) WHERE id % 100 = 0;
CREATE INDEX conversion_cancelled ON conversion (signed_on) WHERE cancelled_at IS NOT NULL;
-- The two orders by amount; what states none comes last in both.
CREATE INDEX conversion_largest ON conversion (amount DESC NULLS LAST, id DESC);
CREATE INDEX conversion_smallest ON conversion (amount, id DESC);
