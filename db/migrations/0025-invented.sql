-- Everything, judgements and exact places, may be open to guests where nobody is judged: in an alliance whose data are
-- invented. That is said when it is founded, and never afterwards, of data that are there already.

alter table alliance add invented boolean not null default false;

-- No change of anybody's: history does not follow it, and no revision counts it. Of the alliances so far, the training
-- alliance of the demonstration alone is known to be invented.
alter table alliance disable trigger user;
update alliance set invented = true where id = '01900000-0000-7000-8000-0000000000a5';
update alliance set guest_access = 'facts' where guest_access = 'everything' and not invented;
alter table alliance enable trigger user;

alter table alliance add constraint alliance_everything_where_invented
  check (guest_access <> 'everything' or invented);

call open_to_guests('alliance');
