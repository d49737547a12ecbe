-- The same names for less: folding and sort names took two thirds of the time of a large import.

-- As before. Looking up each letter in the long list of the last step costs most; names in plain letters are spared it,
-- and so are those with accents, of which plain letters are left once they are taken apart.
create or replace function fold(name text) returns text
  language plpgsql immutable parallel safe strict
as $$
declare
  folded text := name;
begin
  if octet_length(folded) > length(folded) then
    folded := regexp_replace(normalize(folded, NFKD),
      '[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+', '', 'g');
  end if;
  folded := lower(folded collate "C");
  if octet_length(folded) = length(folded) then
    return btrim(regexp_replace(folded, '[^0-9a-z]+', ' ', 'g'));
  end if;
  return btrim(regexp_replace(
    replace(replace(replace(replace(
      translate(folded,
        -- Letters that Unicode does not take apart, then capitals.
        'ØøŁłĐđÐðĦħıŦŧŊŋƏəƁɓƊɗƉɖƐɛƆɔƔɣƗɨƘƙƝɲƱʊƲʋƳƴςẞÆŒÞ'
          'ͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊ'
          'ҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ',
        'oollddddhhittnneebbddddeeooggiikknnuuvvyyσßæœþ'
          'ͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋ'
          'ҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0001-/:-@\[-`{-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u206f\u2190-\u2bff\u3000-\u303f\U0001f000-\U0001faff]+', ' ', 'g'));
end $$;

-- As before, without a query unless the name is in none of the alliance's languages.
create or replace function sort_name_of(names jsonb, languages text[]) returns text
  language plpgsql immutable parallel safe
as $$
declare
  language text;
begin
  foreach language in array coalesce(languages, '{}') loop
    if names ->> language <> '' then return atlas.fold(names ->> language); end if;
  end loop;
  return atlas.fold(coalesce(
    (select value from jsonb_each_text(names) where value <> '' order by key collate "C" limit 1), ''));
end $$;
