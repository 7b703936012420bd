create table views.goods_return (
  id            uuid primary key,
  order_id      text        not null,
  status        text        not null,
  authorized_at timestamptz not null,
  sheet         text        not null
);
create index on views.goods_return (authorized_at, id);
create index on views.goods_return (status, authorized_at, id);
create index on views.goods_return (order_id);

-- Which labels carry which waybill. Kept by a reaction, not a view: a rebuild leaves it alone.
create table label_waybill (
  waybill text not null,
  rma_id  uuid not null,
  primary key (waybill, rma_id)
);
