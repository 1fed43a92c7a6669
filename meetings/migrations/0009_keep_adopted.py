"""What was adopted with minutes does not change, whoever asks: not by a program that passes the actions by, nor by hand.

A row of adopted minutes may change in the columns that the trigger names as free. A text may also become what an erratum
that takes out a name says: from this hash to that one, as in meetings/minutes/adoption/record.py.
"""

from django.db import migrations

FUNCTIONS = """
    CREATE FUNCTION meetings_is_adopted(how text, changed jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE found text;
    BEGIN
        -- FOR SHARE waits for who is adopting now.
        IF changed IS NULL THEN
            RETURN false;
        ELSIF how = 'minutes' THEN
            SELECT state INTO found FROM meetings_minutes WHERE id = (changed->>'minutes_id')::bigint FOR SHARE;
        ELSE
            SELECT state INTO found FROM meetings_minutes WHERE meeting_id = coalesce(
                (changed->>'meeting_id')::bigint,
                (SELECT meeting_id FROM meetings_agendaitem WHERE id = (changed->>'item_id')::bigint)
            ) FOR SHARE;
        END IF;
        RETURN coalesce(found = 'vastgesteld', false);
    END $$;

    CREATE FUNCTION meetings_words(kind text, changed jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT encode(sha256(convert_to(CASE kind
            WHEN 'section' THEN (changed->>'heading') || E'\\n' || (changed->>'body')
            WHEN 'item' THEN changed->>'title'
            ELSE changed->>'text' END, 'UTF8')), 'hex')
    $$;

    CREATE FUNCTION meetings_is_anonymised(words text, was jsonb, now jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT words <> '' AND was - '{heading,body,title,text}'::text[] = now - '{heading,body,title,text}'::text[]
            AND EXISTS (
                SELECT FROM meetings_erratum erratum JOIN meetings_minutes minutes ON minutes.id = erratum.minutes_id
                WHERE erratum.kind = 'geanonimiseerd'
                    AND (minutes.id = (now->>'minutes_id')::bigint OR minutes.meeting_id = (now->>'meeting_id')::bigint)
                    AND erratum.changes @> jsonb_build_array(jsonb_build_array(
                        words, (now->>'id')::bigint, meetings_words(words, was), meetings_words(words, now)))
            )
    $$;

    -- Arguments: how its minutes are found, the kind of its words in errata, the columns that are free.
    CREATE FUNCTION meetings_keep_adopted() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        free text[] := string_to_array(TG_ARGV[2], ' ');
        was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - free END;
        now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - free END;
    BEGIN
        IF was = now THEN
            RETURN NULL;
        ELSIF TG_OP = 'UPDATE' AND meetings_is_anonymised(TG_ARGV[1], was, now) THEN
            RETURN NULL;
        ELSIF meetings_is_adopted(TG_ARGV[0], was) OR meetings_is_adopted(TG_ARGV[0], now) THEN
            RAISE EXCEPTION 'minutes are adopted: % stays as it is', TG_TABLE_NAME USING ERRCODE = '23001';
        END IF;
        RETURN NULL;
    END $$;

    CREATE FUNCTION meetings_keep_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE free text[] := '{visibility,published_at,version}';
    BEGIN
        IF OLD.state = 'vastgesteld' AND (TG_OP = 'DELETE' OR to_jsonb(OLD) - free <> to_jsonb(NEW) - free) THEN
            RAISE EXCEPTION 'minutes are adopted: they stay as they are' USING ERRCODE = '23001';
        ELSIF TG_OP = 'UPDATE' AND NEW.state = 'vastgesteld' AND NOT EXISTS (
            SELECT FROM meetings_meeting own JOIN meetings_meeting later
                ON later.council_id = own.council_id AND later.date > own.date
            WHERE own.id = NEW.meeting_id AND later.id = NEW.adopted_in_id
        ) THEN
            RAISE EXCEPTION 'minutes are adopted in a later meeting of the same council' USING ERRCODE = '23514';
        END IF;
        RETURN NULL;
    END $$
"""
KEPT = {  # table: how its minutes are found, the kind of its words, when, the columns that are free
    "minutessection": ("minutes", "section", "INSERT OR UPDATE OR DELETE", "updated_at updated_by_id search"),
    "agendaitem": (
        "meeting", "item", "INSERT OR UPDATE OR DELETE",
        "note minutes_planned visibility carried_from_id adopts_id version search",
    ),
    "attendance": (
        "meeting", "", "INSERT OR UPDATE OR DELETE",
        "person_id guest_name represents answer answered_at email invited_at link_generation version",
    ),
    "materialuse": ("meeting", "", "INSERT OR UPDATE OR DELETE", "added_at"),
    "erratum": ("minutes", "erratum", "UPDATE OR DELETE", "by_id"),
}
TRIGGER = """
    CREATE TRIGGER keep_adopted AFTER {when} ON meetings_{table}
        FOR EACH ROW EXECUTE FUNCTION meetings_keep_adopted('{how}', '{kind}', '{free}')"""
MINUTES = """
    CREATE TRIGGER keep_adopted AFTER UPDATE OR DELETE ON meetings_minutes
        FOR EACH ROW EXECUTE FUNCTION meetings_keep_minutes()"""
GONE = """
    DROP FUNCTION meetings_keep_minutes(), meetings_keep_adopted(), meetings_is_anonymised(text, jsonb, jsonb),
        meetings_words(text, jsonb), meetings_is_adopted(text, jsonb)"""


class Migration(migrations.Migration):

    dependencies = [("meetings", "0008_adoption")]

    operations = [
        migrations.RunSQL(FUNCTIONS, GONE),
        *(
            migrations.RunSQL(
                TRIGGER.format(table=table, how=how, kind=kind, when=when, free=free),
                f"DROP TRIGGER keep_adopted ON meetings_{table}",
            )
            for table, (how, kind, when, free) in KEPT.items()
        ),
        migrations.RunSQL(MINUTES, "DROP TRIGGER keep_adopted ON meetings_minutes"),
    ]
