create table views.tab_view (
  id       uuid primary key,
  guest    text,
  owed     int     not null,
  events   int     not null,
  closed   boolean not null,
  revision int     not null
);
