-- The ground everything stands on: extensions, the schemas, and the two roles through which requests read and
-- write. `atlas_member` works on one alliance at a time (row-level security); `atlas_public` sees nothing but
-- what has been published.

create extension if not exists postgis schema public;
create extension if not exists pg_trgm schema public;

create schema publication;
create schema identity;

do $$
begin
  if not exists (select from pg_roles where rolname = 'atlas_member') then create role atlas_member nologin; end if;
  if not exists (select from pg_roles where rolname = 'atlas_public') then create role atlas_public nologin; end if;
  -- Roles belong to the whole cluster: another database may be granting them at this very moment.
exception when unique_violation or duplicate_object then null;
end $$;

do $$
begin
  execute format('grant atlas_member, atlas_public to %I', current_user);
end $$;

revoke all on schema atlas, identity from public;
grant usage on schema atlas to atlas_member;
grant usage on schema publication to atlas_public;

-- Folds a name for comparison: accents and case go, ligatures and strokes become plain letters, everything that is no
-- letter or digit becomes one space. It spells its tables out, because what lower(), unaccent() and [[:alnum:]] do
-- depends on the locale and the version of the server. The same rule stands in shared/src/names.ts; a test holds the
-- two together.
create function fold(name text) returns text
  language sql immutable parallel safe strict
  as $$
    select btrim(regexp_replace(
      replace(replace(replace(replace(
        translate(
          lower(regexp_replace(normalize(name, NFKD),
            '[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+', '', 'g') collate "C"),
          -- Letters that Unicode does not take apart, then capitals.
          'ØøŁłĐđÐðĦħıŦŧŊŋƏəƁɓƊɗƉɖƐɛƆɔƔɣƗɨƘƙƝɲƱʊƲʋƳƴςẞÆŒÞ'
            'ͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊ'
            'ҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ',
          'oollddddhhittnneebbddddeeooggiikknnuuvvyyσßæœþ'
            'ͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋ'
            'ҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
      '[\u0001-/:-@\[-`{-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u206f\u2190-\u2bff\u3000-\u303f\U0001f000-\U0001faff]+', ' ', 'g'))
  $$;

-- The alliance a transaction works on, as row-level security sees it; null outside of one.
create function current_alliance() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('atlas.alliance', true), '')::uuid $$;
