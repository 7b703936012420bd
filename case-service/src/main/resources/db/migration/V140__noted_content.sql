-- Who notes what is noted already writes nothing: a letter's second note takes no commit.
create or replace function note_content(hash text, kase uuid, customer text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(hash, 0));
  if not exists (select from kept_content
      where sha256 = hash and case_id = kase and (customer = '' or customer_id = customer)) then
    insert into kept_content (sha256, case_id, customer_id) values (hash, kase, customer)
      on conflict (sha256, case_id) do update set customer_id = excluded.customer_id
        where excluded.customer_id not in ('', kept_content.customer_id);
  end if;
end $$;
