-- Answers follow their questions: those to a criterion that goes, or by a choice that it no longer offers, go with it and
-- come back with its history.
create function drop_answers() returns trigger
  language plpgsql security definer set search_path = atlas, public
as $$
declare
  question text := old.id::text;
begin
  update organisation
  set criteria = criteria - question
  where alliance_id = old.alliance_id and criteria ? question
    and (tg_op = 'DELETE' or not new.choices @> jsonb_build_array(jsonb_build_object('code', criteria -> question)));
  return null;
end $$;

create trigger criterion_drop_answers after delete on criterion
  for each row execute function drop_answers();
create trigger criterion_drop_withdrawn after update of choices on criterion
  for each row when (new.kind = 'choice') execute function drop_answers();
