-- Which street map of the service an alliance chooses: null for the first one, 'none' for countries and towns alone. By
-- code, which the service may know no more after it was set up anew; then it is as if none had been chosen.

alter table alliance add basemap text check (basemap ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(basemap) <= 80);

call open_to_guests('alliance');
