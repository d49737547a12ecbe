-- The wall between alliances. A transaction names its alliance once; a query that forgets its filter still sees no
-- other alliance's row.

create procedure wall(name text)
  language plpgsql
as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('create policy one_alliance on %I to atlas_member
    using (alliance_id = (select current_alliance())) with check (alliance_id = (select current_alliance()))', name);
  execute format('grant select, insert, update, delete on %I to atlas_member', name);
end $$;

call wall('sector');
call wall('territory');
call wall('organisation');
call wall('organisation_sector');
call wall('location');
call wall('partnership');
call wall('survey');
call wall('change');
call wall('history');

alter table alliance enable row level security;
create policy one_alliance on alliance to atlas_member
  using (id = (select current_alliance())) with check (id = (select current_alliance()));
grant select, insert, update on alliance to atlas_member;

-- History is written by its triggers and by nobody else; what happened stays.
revoke insert, update, delete on history from atlas_member;
revoke update, delete on change from atlas_member;

grant select on place to atlas_member;
