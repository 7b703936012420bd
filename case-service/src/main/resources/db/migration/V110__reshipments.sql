create table views.reshipment (
  id     uuid primary key,
  status text        not null,
  due_at timestamptz not null,
  sheet  text        not null
);
create index on views.reshipment (due_at, id);
create index on views.reshipment (status, due_at, id);

-- Which reshipments left under which waybill. Kept by a reaction, not a view: a rebuild leaves it alone.
create table reshipment_waybill (
  waybill       text not null,
  reshipment_id uuid not null,
  primary key (waybill, reshipment_id)
);
