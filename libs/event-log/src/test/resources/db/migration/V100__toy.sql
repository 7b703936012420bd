create table views.tab_view (
  id       uuid primary key,
  guest    text,
  owed     int     not null,
  events   int     not null,
  closed   boolean not null,
  revision int     not null
);

-- counted by a follower that tests make themselves
create table tally (name text primary key, n int not null);
